import type { Threat } from "@bartizan/model";
import { threatAnswer } from "../answers/threat-answer.ts";
import type { Site } from "../here.ts";
import type { Page } from "../page.ts";
import { systemTrail } from "../page-trail.ts";
import type { Picture } from "../picture.ts";
import { KnownAs } from "../parts/known-as.tsx";
import { LevelMark } from "../parts/level-mark.tsx";
import { RelatedTo } from "../parts/related-to.tsx";
import { RiskTable } from "../parts/risk-table.tsx";
import { StatusMark } from "../parts/status-mark.tsx";
import { ThreatFacts } from "../parts/threat-facts.tsx";
import { WhatToDo } from "../parts/what-to-do.tsx";
import { WhyHere } from "../parts/why-here.tsx";
import type { SystemIndex } from "../system-index.ts";
import type { ThreatMarkers } from "../views/threat-part.ts";
import { levelOf } from "../words/level.ts";

interface ThreatPicture {
  picture: Picture;
  marks: ThreatMarkers;
}

/** One threat: the sentence, the verdict, why it is here, what to do, how bad it is, and only then what others call it. */
export const threatPage = (site: Site, system: SystemIndex, threat: Threat, path: string, { picture, marks }: ThreatPicture): Page => ({
  path,
  title: threat.title,
  label: threat.source === "team" ? "Threat, written down by the team" : "Threat",
  answer: threatAnswer(threat),
  trail: [...systemTrail(site, system), { name: "Threats", target: { path: system.threatsPage } }],
  system,
  body: (
    <>
      <p class="marks">
        <StatusMark status={threat.status} />
        <LevelMark level={levelOf(threat)} />
        <span class="quiet">score {threat.risk.residual.score} of 25</span>
      </p>
      <div class="with-aside">
        <div>
          <WhyHere threat={threat} picture={picture} marks={marks} />
          <WhatToDo threat={threat} />
        </div>
        <ThreatFacts threat={threat} />
      </div>
      <RiskTable threat={threat} />
      <KnownAs threat={threat} />
      <RelatedTo threat={threat} />
    </>
  ),
});
