import { useSystem } from "../here.ts";
import { ElementLinks } from "./element-link.tsx";

/** How much of what strangers send passes a guardrail before an agent acts on it, and what is walked around. */
export const GuardrailFacts = () => {
  const { guardrails } = useSystem().analysis;
  if (!guardrails) return null;
  const { routes, guarded, past } = guardrails;
  return (
    <>
      {guarded} of {routes} routes from strangers to what agents can do pass one
      {past.length > 0 && (
        <span class="leg">
          past <ElementLinks ids={[...new Set(past.flatMap((each) => each.guardrails))]} /> over{" "}
          <ElementLinks ids={[...new Set(past.map((each) => each.flow))]} />
        </span>
      )}
    </>
  );
};
