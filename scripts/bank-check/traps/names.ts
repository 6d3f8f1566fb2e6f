import { written, type Trap } from './trap'

const past = /\b(former|formerly|renamed|older|legacy|replaced?|no longer|discontinued)\b|Classic/

/** Names that AWS no longer uses, products that have gone, and things that never were products. */
export const nameTraps: readonly Trap[] = [
  written(11, /Edge Manager/, 'SageMaker Edge Manager was discontinued in April 2024; edge deployment is a concept'),
  written(22, /AWS Model Zoo/, 'there is no product called AWS Model Zoo'),
  written(23, /TensorFlow Hub/, 'TensorFlow Hub has moved to Kaggle Models', /Kaggle/),
  written(28, /QuickSight|Quick Suite/, 'the name is Amazon Quick, or Amazon Quick Sight for its dashboards', past),
  written(28, /SageMaker Experiments/, 'SageMaker Experiments is no current tool: SageMaker AI with MLflow', past),
  written(28, /(Data Wrangler|Autopilot)[^.;]{0,30}\b(in|inside|within|of) (the )?(Amazon )?(SageMaker )?Studio\b/, 'Data Wrangler and Autopilot have their interface in SageMaker Canvas', past), // prettier-ignore
  written(
    29,
    /Amazon SageMaker(?! (AI\b|[A-Z]|batch transform|built-in))/,
    'the service is called Amazon SageMaker AI',
  ),
  written(31, /AWS Security Best Practices/, '"AWS Security Best Practices" is documentation, not a service'),
  written(48, /Kinesis(?! (data|video) stream| data analytics| family)/i, 'name the member: Kinesis Data Streams, Kinesis Video Streams, Amazon Data Firehose', past), // prettier-ignore
  written(null, /Kinesis (Data )?Analytics/, 'the name is Amazon Managed Service for Apache Flink', past),
  written(null, /Hugging Face Model Hub/, 'the name is Hugging Face Hub'),
  written(null, /Studio Lab/, 'SageMaker Studio Lab is closed to new customers', past),
  written(null, /Agents for Amazon Bedrock|Bedrock Agents(?! Classic)/, 'Bedrock Agents is now called Bedrock Agents Classic and closed to new customers; its successor is AgentCore'), // prettier-ignore
]
