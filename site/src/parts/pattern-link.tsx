import { useHere } from "../here.ts";
import { Link } from "./link.tsx";

/** A pattern by its title, leading to its page. */
export const PatternLink = ({ id }: { id: string }) => {
  const { catalog } = useHere().site;
  const path = catalog.patternPath(id);
  return <Link to={path === undefined ? undefined : { path }}>{catalog.patterns.get(id)?.title ?? id}</Link>;
};
