/** Why the server cannot start, in one line for the person at the terminal. */
export class StartFailure extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StartFailure';
  }
}

/** @returns the one line for anything that stops the start. */
export function toStartLine(error: unknown, listen: { host: string; port: number } | undefined): string {
  const code = codeOf(error);
  if (listen && code === 'EADDRINUSE') {
    return `Port ${listen.port} is in use. Stop what uses it, or start Parley with another one: PORT=${listen.port + 1} npm start`;
  }
  if (listen && (code === 'EACCES' || code === 'EADDRNOTAVAIL')) {
    return `Parley may not listen on ${listen.host}:${listen.port} (${code}). Set HOST and PORT to an address of this machine.`;
  }
  return error instanceof Error ? firstLine(error.message) : String(error);
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function firstLine(text: string): string {
  return text.trim().split('\n', 1)[0] ?? '';
}
