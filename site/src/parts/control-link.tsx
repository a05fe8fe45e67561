import { useHere } from "../here.ts";
import { Link } from "./link.tsx";

/** A control by its title, leading to what it does and cannot do. */
export const ControlLink = ({ id, title }: { id: string; title?: string }) => {
  const { catalog } = useHere().site;
  return <Link to={catalog.controlTarget(id)}>{title ?? catalog.controls.get(id)?.title ?? id}</Link>;
};
