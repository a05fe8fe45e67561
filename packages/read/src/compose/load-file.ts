/**
 * Fetches a file that a model names. Reading itself never touches the disk: whoever calls decides what may be read, and keeps paths inside
 * the project.
 * @param path relative to the project root, with forward slashes; it may begin with `../`
 */
export type LoadFile = (path: string) => LoadedFile | LoadProblem;

interface LoadedFile {
  /** The one name of the file, without links, relative to the project root. */
  file: string;
  text: string;
}

/** Why there is no text, and what to do about it: a sentence each. */
export interface LoadProblem {
  problem: string;
  hint: string;
}

/** For models that are read without their surroundings. */
export const loadNothing: LoadFile = () => ({
  problem: "Other files are not read here.",
  hint: "Check the model with bartizan check, which reads the files around it.",
});
