import type { FrameworkRef, RuleFile } from "@bartizan/model";
import type { Condition } from "./condition/expression.ts";
import type { Mitigation } from "./mitigations-of.ts";
import type { SettingControl } from "./setting-controls.ts";

/** What an attacker can have at an element. */
export const capabilities = ["deny", "execute", "impersonate", "influence", "read", "reach", "steer", "write"] as const;
export type CapabilityName = (typeof capabilities)[number];

/** A capability at bound names; influence has two, who and where. */
export interface Capability {
  name: CapabilityName;
  at: string[];
}

export const losses = ["accountability", "availability", "confidentiality", "effect", "integrity"] as const;
export type LossName = (typeof losses)[number];

/** Words for places that depend on the route of a finding. */
export const routeWords = ["entry", "first", "route"] as const;

/** A technique, the condition under which it applies, and where. */
export interface CompiledTechnique {
  id: string;
  title: string;
  when: Condition | undefined;
  /** A bound name, a word for a part of the route, or an expression that gives components. */
  at: (string | Condition)[];
  /** What ATLAS lists against it, with the controls of the rule that do it. */
  mitigations: Mitigation[];
}

/** A rule with its conditions parsed and checked, as plain data. */
export interface CompiledRule {
  id: string;
  title: string;
  subject: { name: string; of: string[] };
  with: { name: string; list: Condition }[];
  when: Condition | undefined;
  needs: Capability[];
  gains: Capability[];
  place: string;
  alsoAt: string[];
  brokenBy: NonNullable<RuleFile["brokenBy"]>;
  /** Controls that say the same as an attribute in `when`, those under `brokenBy` aside. */
  settledBy: SettingControl[];
  reducedBy: NonNullable<RuleFile["reducedBy"]>;
  likelihood: RuleFile["likelihood"];
  impact: number;
  loses: { property: LossName; of: Condition }[];
  techniques: CompiledTechnique[];
  steps: CompiledTechnique[];
  maps: FrameworkRef[];
}
