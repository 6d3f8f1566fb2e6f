/** Loaded before a program: sets its time of day some days later, as a machine would that was switched on again then. */
const now = Date.now
const laterMs = Number(process.env['DAYS_LATER']) * 86_400_000
Date.now = () => now() + laterMs
