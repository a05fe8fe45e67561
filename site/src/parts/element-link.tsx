import { useSystem } from "../here.ts";
import { Link } from "./link.tsx";

/** The name of an element, flow, asset, identity or zone, leading to where it is described. */
export const ElementLink = ({ id }: { id: string }) => {
  const system = useSystem();
  return <Link to={system.targetOf(id)}>{system.nameOf(id)}</Link>;
};

/** Several of them, separated by commas. */
export const ElementLinks = ({ ids, none = "none" }: { ids: readonly string[]; none?: string }) =>
  ids.length === 0 ? (
    <span class="quiet">{none}</span>
  ) : (
    <>
      {ids.map((id, index) => (
        <>
          {index > 0 && ", "}
          <ElementLink id={id} />
        </>
      ))}
    </>
  );
