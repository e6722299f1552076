/** How the driver tells of a connection that went away: while it was asked, or before. It gives no code for it. */
const LOST = ['Connection terminated', 'is not queryable'];

export const isLostConnection = ({ message }: { readonly message: string }): boolean => LOST.some((words) => message.includes(words));
