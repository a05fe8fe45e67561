/** Said wherever an edition is not the official, current one. */
export const FrameworkStatus = ({ status }: { status: string }) => (status === "official" ? null : <span class="tag">{status}</span>);
