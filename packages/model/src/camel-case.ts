/** An id as a name in code: refund-tool becomes refundTool. */
export const camelCase = (id: string): string => id.replaceAll(/[-_.]+([A-Za-z0-9])/g, (_, next: string) => next.toUpperCase());
