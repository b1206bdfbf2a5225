/** What has been decided so far leads nowhere: another try, with other decisions, may. */
export class DeadEnd extends Error {}
