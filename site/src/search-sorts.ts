/** What can be searched for, as results are labelled; earlier ones come first among equals. */
export const searchSorts = [
  "System",
  "Component",
  "Threat",
  "Data flow",
  "Attack path",
  "Question",
  "Asset",
  "Identity",
  "Trust zone",
  "Rule",
  "Control",
  "Pattern",
  "Framework entry",
  "Technology",
  "Word",
] as const;

/** A place of the site: the number of its sort, its name, its address from the root of the site, and its id where that says more. */
export type SearchEntry = readonly [sort: number, name: string, address: string, id?: string];

/** What one file of the index says: of which system its entries are, and which files there are besides. */
export interface SearchPart {
  system?: string;
  entries: readonly SearchEntry[];
  more?: readonly string[];
}

/** The function that every file of the index calls with its part; pages may load scripts from disk, and nothing else. */
export const searchCallback = "bartizanSearch";
