/** The same echo as a controller of a bare Nest on Fastify. Decorators are applied by hand: this file is not compiled. */
import 'reflect-metadata';
import { Body, Controller, HttpCode, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DIALOG_PATH } from '../dialog.mjs';
import { announce, portOf } from './announce.mjs';

class EchoController {
  process(body) {
    return body;
  }
}
const method = Object.getOwnPropertyDescriptor(EchoController.prototype, 'process');
Body()(EchoController.prototype, 'process', 0);
HttpCode(200)(EchoController.prototype, 'process', method);
Post(DIALOG_PATH)(EchoController.prototype, 'process', method);
Controller()(EchoController);

class EchoModule {}
Module({ controllers: [EchoController] })(EchoModule);

const app = await NestFactory.create(EchoModule, new FastifyAdapter(), { logger: false });
await app.listen(0, '127.0.0.1');
announce(portOf(app.getHttpServer()), () => app.close());
