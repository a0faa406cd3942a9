import { Controller, Get, Header, type Type } from '@nestjs/common';
import { buildOpenApi, type Described } from './openapi';
import { renderDocsPage } from './docs-page';

/** A controller that describes the others. */
export function openApiController(described: Described): Type {
  let document: Record<string, unknown> | undefined;
  const getDocument = () => (document ??= buildOpenApi(described));

  @Controller('api')
  class OpenApiController {
    @Get('v1/openapi.json')
    getOpenApi(): Record<string, unknown> {
      return getDocument();
    }

    @Get('docs')
    @Header('Content-Type', 'text/html; charset=utf-8')
    getDocs(): string {
      return renderDocsPage(getDocument());
    }
  }
  return OpenApiController;
}
