/** What to tell the person about a failed call; a ClientError already carries words. */
export const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'Something went wrong. Try again.'
