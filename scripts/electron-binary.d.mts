export function electronBinary(): string | undefined
export function installElectron(): Promise<string | undefined>
export function noDesktop(platform?: string, env?: NodeJS.ProcessEnv): string | undefined
