import { useSystem } from "../here.ts";
import { Link } from "./link.tsx";

/** The title of a threat, leading to its page; what the caller calls it, or the id, where the system has no such threat. */
export const ThreatLink = ({ id, title = id }: { id: string; title?: string }) => {
  const system = useSystem();
  const path = system.threatPath(id);
  return <Link to={path === undefined ? undefined : { path }}>{system.threats.get(id)?.title ?? title}</Link>;
};
