import { attributeFits, attributes, kinds } from "@bartizan/model";

/**
 * The text of a valid model with so many components and flows: mixed kinds, nested zones, attributes, assets, identities and controls.
 * The same numbers give the same text.
 */
export const largeModel = (components: number, flows: number): string => {
  const zones = Math.max(2, Math.floor(components / 50));
  const assets = Math.max(2, Math.floor(components / 20));
  const identities = Math.max(2, Math.floor(components / 30));
  const trusts = ["untrusted", "semi-trusted", "trusted", "restricted"];
  const lines = ["bartizan: 1", "system:", "  name: Large", "  summary: Generated to measure.", "zones:"];
  for (let i = 0; i < zones; i++) lines.push(`  zone-${i}: { trust: ${trusts[i % 4]}${i < 4 ? "" : `, in: zone-${i >> 2}`} }`);
  lines.push("assets:");
  for (let i = 0; i < assets; i++)
    lines.push(`  asset-${i}: { kind: data, confidentiality: ${i % 2 ? "internal" : "secret"}, integrity: high }`);
  lines.push("identities:");
  for (let i = 0; i < identities; i++) lines.push(`  identity-${i}: { kind: service, scopes: broad, lifetime: long }`);
  lines.push("components:");
  for (let i = 0; i < components; i++) {
    const kind = kinds[i % kinds.length]?.id ?? "service";
    lines.push(`  component-${i}:`, `    name: Component number ${i}`, `    kind: ${kind}`, `    in: zone-${i % zones}`);
    if (i % 3 === 0) lines.push(`    identity: identity-${i % identities}`);
    if (i % 2 === 0)
      lines.push(`    holds: [asset-${i % assets}, asset-${(i * 7) % assets === i % assets ? (i + 1) % assets : (i * 7) % assets}]`);
    const fitting = attributes.filter((attribute) => attributeFits(attribute, kind));
    for (const step of [0, 17, 41]) {
      const attribute = fitting[(i + step) % fitting.length];
      if (attribute && !lines.at(-1)?.includes(attribute.id))
        lines.push(`    ${attribute.id}: ${String(attribute.values[i % attribute.values.length]?.value)}`);
    }
  }
  lines.push("flows:");
  for (let i = 0; i < flows; i++) {
    const to = (i * 31 + 1 + (i % 13)) % components;
    lines.push(
      `  - id: flow-${i}`,
      `    from: component-${i % components}`,
      `    to: component-${to}`,
      `    carries: [asset-${i % assets}]`,
    );
    if (i % 2 === 0) lines.push(`    returns: [asset-${(i * 3) % assets}]`, "    protocol: https");
  }
  return `${lines.join("\n")}\n`;
};
