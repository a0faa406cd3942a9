import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CatalogueErrorFilter } from '../http/catalogue-error.filter';
import { createAdapter } from '../http/fastify';
import { FrontDoor } from '../http/front-door';
import { AppModule } from './app.module';
import { createDrain, type Drain } from './drain';
import type { Runtime } from './runtime';

export interface Application {
  nest: NestFastifyApplication;
  drain: Drain;
}

/** The whole server on an open database, ready to listen or to be driven by `inject`. */
export async function createApplication(runtime: Runtime): Promise<Application> {
  const frontDoor = new FrontDoor();
  const adapter = createAdapter(runtime.logger, frontDoor, runtime.settings.trustedProxies);
  const drain = createDrain(adapter.getInstance());
  if (runtime.designerFolder !== undefined) {
    adapter.useStaticAssets({ root: runtime.designerFolder, serve: false });
  }
  const nest = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(runtime, { drain, frontDoor }),
    adapter,
    {
      logger: false,
      bodyParser: false,
      abortOnError: false,
    },
  );
  nest.useGlobalFilters(new CatalogueErrorFilter());
  await nest.init();
  await adapter.getInstance().ready();
  return { nest, drain };
}
