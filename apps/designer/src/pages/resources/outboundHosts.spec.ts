import { expect, it } from 'vitest';
import { hostOf } from '../interfaces/interfaceForm';
import { isListed } from './outboundHosts';

it('knows which hosts may be called', () => {
  const list = [
    { host: 'api.example.com', port: 443 },
    { host: '*.internal.example', port: 0 },
  ];
  const may = (address: string) => isListed(hostOf(address) ?? { host: '', port: 0 }, list);
  expect(may('https://api.example.com/x')).toBe(true);
  expect(may('http://api.example.com/x')).toBe(false);
  expect(may('https://evil-api.example.com/x')).toBe(false);
  expect(may('http://a.internal.example:8080/x')).toBe(true);
  expect(may('http://internal.example/x')).toBe(false);
});
