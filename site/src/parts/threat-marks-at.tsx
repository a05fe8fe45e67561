import { useSystem } from "../here.ts";
import { ThreatMarks } from "./threat-marks.tsx";

/** The threats placed at an element or flow, one line each. */
export const ThreatMarksAt = ({ id }: { id: string }) => <ThreatMarks threats={useSystem().threatsAt(id)} />;
