/** What a user of a stack is told in one sentence that says the way out. */
export class StackError extends Error {}
