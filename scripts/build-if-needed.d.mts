export function buildNeeded(root?: string): boolean
export function buildIfNeeded(): void
