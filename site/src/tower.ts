/** A bartizan: the small turret that hangs from the corner of a wall. Within 24 by 24. */
export const towerOutline = "M5 2h3v3h2.5V2h3v3H16V2h3v9h-1.5v5.5L14 20v2h-4v-2l-3.5-3.5V11H5zm6 9.2v4h2v-4a1 1 0 0 0-2 0z";

/** The same as an icon for browsers, light on dark tab bars. */
export const towerIcon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><style>@media (prefers-color-scheme: dark){path{fill:#e8ecf1}}</style><path fill="#1a1f26" d="${towerOutline}"/></svg>\n`;
