/** @returns why the server cannot start, in one line for the person at the terminal. */
export function toStartLine(error: unknown, listen: { host: string; port: number } | undefined): string {
  const code = codeOf(error);
  if (listen && code === 'EADDRINUSE') {
    return `Port ${listen.port} is in use. Stop what uses it, or start Parley on another one: PORT=${listen.port + 1} npm start`;
  }
  if (listen && ['EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(code ?? '')) {
    return `Parley cannot listen on ${listen.host}:${listen.port} (${code}). Set HOST and PORT to an address of this machine.`;
  }
  return error instanceof Error ? (error.message.trim().split('\n', 1)[0] ?? '') : String(error);
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
