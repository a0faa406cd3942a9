/**
 * Findings of a document. The same function marks the canvas while drawing and guards the release, so it never throws
 * for a document that fits the schema and looks at everything in one pass.
 */
import type { FlowDocument } from '../document/flow.schema';
import type { ElementRegistry } from '../element/element';
import type { Catalogue } from './catalogue';
import { endFindings, loopFindings, reachabilityFindings, startFindings } from './check-graph';
import { exitFindings, interfaceErrorFindings, lineFindings } from './check-lines';
import { nodeFindings } from './check-nodes';
import { promptFindings, variableFindings } from './check-usage';
import type { Finding } from './finding';
import { indexDocument } from './indexed-document';

/** Everything that is wrong or doubtful about a document, errors first. */
export function validate(document: FlowDocument, registry: ElementRegistry, catalogue: Catalogue): Finding[] {
  const indexed = indexDocument(document, registry);
  const findings = [
    ...startFindings(indexed),
    ...endFindings(indexed),
    ...nodeFindings(indexed, catalogue),
    ...lineFindings(indexed),
    ...exitFindings(indexed),
    ...interfaceErrorFindings(indexed),
    ...reachabilityFindings(indexed),
    ...loopFindings(indexed),
    ...variableFindings(indexed, catalogue),
    ...promptFindings(indexed, catalogue),
  ];
  return findings.sort((a, b) => rank(a) - rank(b));
}

function rank(finding: Finding): number {
  return finding.severity === 'error' ? 0 : 1;
}
