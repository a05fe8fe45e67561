import { useHere } from "../here.ts";
import { Link } from "./link.tsx";

/** A control by its title, leading to what it does and cannot do. */
export const ControlLink = ({ id, title }: { id: string; title?: string }) => {
  const { catalog } = useHere().site;
  return <Link to={catalog.controlTarget(id)}>{title ?? catalog.controls.get(id)?.title ?? id}</Link>;
};

/** Several of them, or what to say where there is none. */
export const ControlLinks = ({ ids, none }: { ids: readonly string[]; none: string }) =>
  ids.length === 0 ? (
    <span class="quiet">{none}</span>
  ) : (
    <>
      {ids.map((id, index) => (
        <>
          {index > 0 && ", "}
          <ControlLink id={id} />
        </>
      ))}
    </>
  );
