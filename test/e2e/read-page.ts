/** What stands on a page for readers, without markup. */
export const textOf = (html: string): string =>
  html
    .replaceAll(/<(style|script|svg)[\s\S]*?<\/\1>/g, " ")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ");

/** The rows of the first table under a heading with this id, cell by cell. */
export const rowsOf = (html: string, section: string): string[][] => {
  const start = html.indexOf(`id="${section}"`);
  const [, body = ""] = /<tbody>([\s\S]*?)<\/tbody>/.exec(html.slice(start)) ?? [];
  return [...body.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = ""]) => textOf(cell).trim()),
  );
};
