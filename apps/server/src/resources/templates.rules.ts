/** Templates: texts that parse, and a shape that flows can rely on. */
import { CatalogueError, TemplateRequest } from '@parley/contracts';
import { templateShapeChanges, templateTexts, textFindings, textReferences } from '@parley/flow-model';
import type { Tx } from '../persistence/transactions';
import type { ResourceRow, ResourceRules, ResourceTable, StoredTemplate } from './resource';

export class TemplateRules implements ResourceRules<TemplateRequest, StoredTemplate, TemplateRequest> {
  readonly kind = 'template';
  readonly word = 'template';
  readonly subject = 'template';

  constructor(readonly table: ResourceTable<StoredTemplate>) {}

  parse(content: unknown): StoredTemplate {
    return TemplateRequest.parse(content);
  }

  toStored(request: TemplateRequest): StoredTemplate {
    const findings = textFindings(templateTexts(request.content));
    const [first] = findings;
    if (first) throw new CatalogueError('parameterIncorrect', `${first.path}: ${first.message}`, findings);
    return request;
  }

  restore(earlier: StoredTemplate): StoredTemplate {
    return earlier;
  }

  toRequest({ stored }: ResourceRow<StoredTemplate>): TemplateRequest {
    return stored;
  }

  toView({ stored }: ResourceRow<StoredTemplate>): TemplateRequest {
    return stored;
  }

  toRevisionView(earlier: StoredTemplate): TemplateRequest {
    return earlier;
  }

  references({ content }: StoredTemplate) {
    return textReferences(templateTexts(content));
  }

  breaks(_tx: Tx, { stored }: ResourceRow<StoredTemplate>, after: StoredTemplate): Promise<string[]> {
    return Promise.resolve(templateShapeChanges(stored, after));
  }
}
