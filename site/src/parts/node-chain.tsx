import { ElementLink } from "./element-link.tsx";

/** Elements in a row with arrows between them. */
export const NodeChain = ({ nodes }: { nodes: readonly string[] }) => (
  <ol class="chain">
    {nodes.map((node) => (
      <li>
        <ElementLink id={node} />
      </li>
    ))}
  </ol>
);
