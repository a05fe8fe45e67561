import { useSystem } from "../here.ts";
import { Link } from "./link.tsx";

/** The title of a threat, leading to its page; the id where the system has no such threat. */
export const ThreatLink = ({ id }: { id: string }) => {
  const system = useSystem();
  const path = system.threatPath(id);
  return <Link to={path === undefined ? undefined : { path }}>{system.threats.get(id)?.title ?? id}</Link>;
};
