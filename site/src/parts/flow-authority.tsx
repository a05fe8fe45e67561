import { ElementLink } from "./element-link.tsx";

/** Whose authority a call carries. */
export const FlowAuthority = ({ as }: { as: string }) => (as === "end-user" ? <>the end user</> : <ElementLink id={as} />);
