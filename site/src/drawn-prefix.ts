/** Goes before every id of a drawing, since the rows of the flow table have the plain ones. */
export const drawnPrefix = "drawn-";
