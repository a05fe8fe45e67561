import { readYamlModel, type LoadFile } from "@bartizan/read";
import type { Loaded } from "@bartizan/model";
import { someControls } from "./some-controls.ts";

/** A project of files that are not on any disk. */
export const filesOf = (files: Readonly<Record<string, string>>): LoadFile => {
  return (path) => {
    const text = Object.hasOwn(files, path) ? files[path] : undefined;
    return text === undefined ? { problem: "There is no such file.", hint: "Check the path." } : { file: path, text };
  };
};

/** Reads one of the files as a model. */
export const readAmong = (files: Readonly<Record<string, string>>, file = "model.yaml"): Loaded =>
  readYamlModel(files[file] ?? "", file, someControls, filesOf(files));

/** What is found, each as "file:line code". */
export const placesIn = (files: Readonly<Record<string, string>>, file?: string): string[] =>
  readAmong(files, file).diagnostics.map(({ code, span }) => `${span?.file}:${span?.line} ${code}`);
