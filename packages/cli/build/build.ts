import { generateModel } from "../../model/build/generate.ts";

await generateModel();
