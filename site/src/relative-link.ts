/** The address of a file of the site as seen from another one, so that pages open from a disk and from any folder of a server. */
export const relativeLink = (from: string, to: string, anchor?: string): string => {
  const hash = anchor === undefined ? "" : `#${encodeURIComponent(anchor).replaceAll("%3A", ":")}`;
  if (from === to && hash !== "") return hash;
  const here = from.split("/").slice(0, -1);
  const there = to.split("/");
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  const path = [...here.slice(shared).map(() => ".."), ...there.slice(shared).map(encodeURIComponent)].join("/");
  return path + hash;
};
