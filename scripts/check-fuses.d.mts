export function checkFuses(binary: Uint8Array, decided: Record<string, unknown> | undefined): void
