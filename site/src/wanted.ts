import { llmsPath } from "./llms-text.ts";

/** Which pages have to be made. */
export interface Wanted {
  /** Is a file wanted that is, or lies beside, this page? */
  beside: (page: string) => boolean;
  /** Is a file wanted that lies beside this page, or below? */
  below: (page: string) => boolean;
}

/** @param only the one file that is wanted; the list of all files takes all of them */
export const wantedOf = (only: string | undefined): Wanted =>
  only === undefined || only === llmsPath
    ? { beside: () => true, below: () => true }
    : { beside: (page) => folderOf(page) === folderOf(only), below: (page) => only.startsWith(folderOf(page)) };

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);
