const split = (ms: number) => {
  const seconds = Math.ceil(Math.max(0, ms) / 1000)
  return { hours: Math.floor(seconds / 3600), minutes: Math.floor(seconds / 60) % 60, seconds: seconds % 60 }
}
const pad = (n: number) => String(n).padStart(2, '0')
const counted = (n: number, unit: string) => `${n} ${unit}${n === 1 ? '' : 's'}`

/** "09:58", above an hour "1:29:58". A second that has begun counts in full, so zero means over. */
export function clockText(ms: number): string {
  const { hours, minutes, seconds } = split(ms)
  return hours ? `${hours}:${pad(minutes)}:${pad(seconds)}` : `${pad(minutes)}:${pad(seconds)}`
}

/** "1 hour 29 minutes 58 seconds", for speech. */
export function spokenTime(ms: number): string {
  const { hours, minutes, seconds } = split(ms)
  const words = [
    hours ? counted(hours, 'hour') : '',
    minutes ? counted(minutes, 'minute') : '',
    seconds || (!hours && !minutes) ? counted(seconds, 'second') : '',
  ]
  return words.filter(Boolean).join(' ')
}
