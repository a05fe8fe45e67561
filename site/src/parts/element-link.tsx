import { useSystem } from "../here.ts";
import { Link } from "./link.tsx";

/** More than these would drown what stands beside them. */
const shown = 8;

/** The name of an element, flow, asset, identity or zone, leading to where it is described. */
export const ElementLink = ({ id }: { id: string }) => {
  const system = useSystem();
  return <Link to={system.targetOf(id)}>{system.nameOf(id)}</Link>;
};

/** Several of them, separated by commas; the rest of a long list folds away. */
export const ElementLinks = ({ ids, none = "none" }: { ids: readonly string[]; none?: string }) => {
  if (ids.length === 0) return <span class="quiet">{none}</span>;
  if (ids.length <= shown + 1) return <Row ids={ids} />;
  return (
    <>
      <Row ids={ids.slice(0, shown)} />
      <details class="rest">
        <summary>and {ids.length - shown} more</summary>
        <Row ids={ids.slice(shown)} />
      </details>
    </>
  );
};

const Row = ({ ids }: { ids: readonly string[] }) => (
  <>
    {ids.map((id, index) => (
      <>
        {index > 0 && ", "}
        <ElementLink id={id} />
      </>
    ))}
  </>
);
