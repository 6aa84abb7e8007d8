#!/usr/bin/env bash
# The first conversation of README.md, for a server that runs.
API=${API:-http://localhost:3000/api/v1}
json='content-type: application/json'
field() { sed "s/.*\"$1\":\"\([^\"]*\)\".*/\1/"; }
as() { echo "authorization: Bearer $(echo "$1" | field accessToken)"; }
show() { echo "$1"; sed 's/Token":"\([^"]\{8\}\)[^"]*/Token":"\1.../g' | tr -d '\n' | fold -w 120; echo; echo; }
enter() {
  curl -sf "$API/auth/register" -H "$json" -d "{\"username\":\"$1\",\"email\":\"$1@example.com\",\"password\":\"$2\"}" ||
    curl -s "$API/auth/login" -H "$json" -d "{\"login\":\"$1\",\"password\":\"$2\"}"
}
events() { curl -s "$API/sync?after=$2" -H "$(as "$1")"; }

curl -sS "${API%/api/v1}/health" | show 'The server'
nora=$(enter nora 'a long pass phrase')
emil=$(enter emil 'another pass phrase')
echo "$nora" | show 'Nora signs up'

message="{\"receiverId\":\"$(echo "$emil" | field id)\",\"message\":\"Hello Emil\",\"clientMessageId\":\"first-1\"}"
sent=$(curl -s "$API/messages" -H "$(as "$nora")" -H "$json" -d "$message")
echo "$sent" | show 'Nora writes to Emil'
curl -s "$API/messages" -H "$(as "$nora")" -H "$json" -d "$message" | show 'She asks again, and it is the same message'

curl -s "$API/message-requests" -H "$(as "$emil")" | show 'Emil finds a message request: neither follows the other'
request="$API/message-requests/$(echo "$sent" | field conversationId)"
curl -s -X POST "$request/accept" -H "$(as "$emil")" | show 'He accepts it, and it is a conversation'
events "$emil" 0 | show 'He asks what has happened to him'
curl -s -X POST "$API/messages/$(echo "$sent" | field messageId)/read" -H "$(as "$emil")" | show 'He reads the message'
events "$nora" 1 | show 'Nora learns of it'
