/** The two wires between the window and the host. */
export const callChannel = 'rehearsal:call'
export const eventChannel = 'rehearsal:event'
