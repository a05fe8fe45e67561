import type { Hop } from "@bartizan/model";
import { useSystem } from "../here.ts";
import { ControlLink } from "./control-link.tsx";
import { ElementLink } from "./element-link.tsx";
import { Link } from "./link.tsx";

/** The way an attack takes, from where the attacker acts to where it lands. */
export const Route = ({ hops }: { hops: readonly Hop[] }) => (
  <ol class="route">
    {hops.map((hop, index) => (
      <li class={index === 0 ? "first" : index === hops.length - 1 ? "last" : undefined}>
        <span class="stop">
          <ElementLink id={hop.element} />
        </span>
        {index === 0 && hop.via === undefined && <span class="leg">where the attacker acts</span>}
        {hop.via !== undefined && <Leg hop={hop} via={hop.via} />}
      </li>
    ))}
  </ol>
);

const Leg = ({ hop, via }: { hop: Hop; via: string }) => {
  const system = useSystem();
  const checks = hop.checks ?? [];
  return (
    <span class="leg">
      {hop.reply ? "in the reply over " : "over "}
      <Link to={system.targetOf(via)}>{system.flows.get(via)?.name ?? "a flow"}</Link>
      {hop.asset !== undefined && (
        <>
          {" "}
          with <ElementLink id={hop.asset} />
        </>
      )}
      {checks.length > 0 && (
        <>
          {"; checked by "}
          {checks.map((check, index) => (
            <>
              {index > 0 && ", "}
              <ControlLink id={check} />
            </>
          ))}
        </>
      )}
    </span>
  );
};
