/** A file that the build puts beside the bundle. All chunks lie in one folder, so that this holds wherever it is called from. */
export const bundledFile = (name: string): URL => new URL(`./${name}`, import.meta.url);
