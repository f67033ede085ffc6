folder('@line@') {
    description('Deliveries of the line @line@. Its jobs are configured as code: changes made here do not last.')
}
pipelineJob('@line@/delivery') {
    description('Builds @source@ and delivers it.')
    triggers {
        genericTrigger {
            genericVariables {
                genericVariable {
                    key('ref')
                    value('$.ref')
                    expressionType('JSONPath')
                    regexpFilter('')
                    defaultValue('')
                }
            }
            token('')
            tokenCredentialId('hook-@line@')
            causeString('a push to @branch@')
            printContributedVariables(false)
            printPostContent(false)
            silentResponse(true)
            regexpFilterText('$ref')
            regexpFilterExpression('^refs/heads/@branch@$')
        }
    }
    definition {
        cps {
            script('''@pipeline@''')
            sandbox(true)
        }
    }
}
