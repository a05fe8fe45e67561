const plain = /^[A-Za-z0-9._~/-]*$/;

/** The address of a file of the site as seen from another one, so that pages open from a disk and from any folder of a server. */
export const relativeLink = (from: string, to: string, anchor?: string): string => {
  const hash = anchor === undefined ? "" : `#${encodeURIComponent(anchor).replaceAll("%3A", ":")}`;
  if (from === to && hash !== "") return hash;
  // Most of what is drawn are links, so that no list is made for one.
  let shared = 0;
  for (let index = 0; index < from.length && from[index] === to[index]; index++) if (from[index] === "/") shared = index + 1;
  let up = "";
  for (let slash = from.indexOf("/", shared); slash >= 0; slash = from.indexOf("/", slash + 1)) up += "../";
  const rest = to.slice(shared);
  return up + (plain.test(rest) ? rest : rest.split("/").map(encodeURIComponent).join("/")) + hash;
};
