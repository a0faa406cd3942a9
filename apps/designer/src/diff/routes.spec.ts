import { describe, expect, it } from 'vitest';
import { someEditor, someFlow } from '../editor/testing/flow';
import { routesOf } from './routes';

describe('the routes of a comparison', () => {
  it('lead into and out of a collapsed group', () => {
    const groups = [{ id: 'g', name: 'Asks', nodes: ['ask'], collapsed: true }];
    const { drawn } = someEditor({ document: { ...someFlow(), groups } }).getState();
    expect([...routesOf(drawn).keys()]).toEqual(['l1', 'l2']);
  });
});
