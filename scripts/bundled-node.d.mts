export function bundledNode(platform?: string, arch?: string): string | undefined
export function newEnough(version?: string): boolean
export function handOverIfOld(script: string): boolean
