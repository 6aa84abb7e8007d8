import{a as ze}from"./chunk-MWGHL5KC.js";import{a as Mt,b as St}from"./chunk-CXYRSL5A.js";import{a as ue,d as At,h as Tt,i as ee,k as qt}from"./chunk-NVICS6IA.js";import{a as Ct}from"./chunk-GTTIVD3Z.js";import{b as ct}from"./chunk-TKLDYCK7.js";import{$ as W,A as n,C as Ie,D as at,E as X,F as rt,H as wt,I as q,J as k,K as F,L as it,M as z,N as kt,O as Le,P as pe,Q as xt,R as It,S as $e,T as Fe,U as fe,V,W as re,X as Z,Y as ie,_ as _t,aa as he,ba as B,c as $,d as y,da as _e,e as me,ea as Ne,f as T,g as we,ga as H,j as ke,k as xe,m as o,n as b,p as U,r as E,sa as je,t as I,ta as Ge,u as le,v as Te}from"./chunk-ZSA46KT4.js";var bn=86400;function Et({c:e}){let t={conversationId:e.id},[s,a]=$(null),[r,i]=$([]),[d,l]=$(null),[c,u]=$("7"),[p,w]=$(!1),[v,m]=$(!1),A=()=>{l(null),I("listGroupInvites",{path:t,query:{limit:20}}).then(x=>a(x.items),l)},M=()=>{I("listJoinRequests",{path:t,query:{limit:100}}).then(x=>i(x.items),()=>{})};y(A,[e.id]),y(M,[e.id,e.joinRequestCount]);let C=async()=>{m(!0);let x=await H(()=>I("createGroupInvite",{path:t,body:{expiresInSeconds:c==="0"?void 0:Number(c)*bn,needsApproval:p},key:Te()}));m(!1),x&&(A(),O(x))},O=x=>navigator.clipboard.writeText(`${location.origin}/invite/${x.code}`).then(()=>B(n("chat.link_copied")),()=>{}),G=async x=>{await H(()=>I("revokeGroupInvite",{path:{...t,inviteId:x.id}}))&&A()},P=(x,g)=>async()=>{await H(()=>I(x,{path:{...t,userId:g.id}}))&&M()};return o`
    ${r.length>0&&o`<section class="info-part"><h3>${n("chat.want_in")}</h3><ul class="rows">${r.map(x=>o`
      <${pe} key=${x.user.id} user=${x.user}>
        <${F} icon="x" label=${n("chat.decline")} onClick=${P("declineJoinRequest",x.user)} />
        <${k} variant="primary" onClick=${P("approveJoinRequest",x.user)}>${n("chat.let_in")}</${k}></${pe}>`)}</ul></section>`}
    <section class="info-part"><h3>${n("chat.links")}</h3>
      <${Fe} label=${n("chat.link_ends")} value=${c} onChange=${x=>u(x.target.value)}
        options=${[["1",n("chat.days",{n:1})],["7",n("chat.days",{n:7})],["30",n("chat.days",{n:30})],["0",n("chat.never")]]} />
      <${fe} label=${n("chat.link_approval")} checked=${p} onChange=${w} />
      <${k} icon="link" busy=${v} onClick=${C}>${n("chat.new_link")}</${k}>
      ${d?o`<${Z} error=${d} retry=${A} />`:s?o`<ul class="rows">${s.map(x=>o`
        <li class="row" key=${x.id}><${q} name="link" size="18" />
          <span class="row-text"><bdi class="cut" dir="ltr">/invite/${x.code}</bdi><span class="soft small-text">${n("chat.link_uses",{n:x.uses})}
            ${x.expiresAt&&o` · ${n("chat.link_until",{date:X(x.expiresAt,{dateStyle:"medium"})})}`}
            ${x.needsApproval&&o` · ${n("chat.link_asks")}`}</span></span>
          <${F} icon="copy" label=${n("chat.copy_link")} onClick=${()=>O(x)} />
          <${F} icon="trash-2" label=${n("chat.revoke")} onClick=${()=>G(x)} /></li>`)}</ul>`:o`<${V} rows="1" />`}
    </section>`}var lt=[0,10,30,60,300,900,3600];function Ot({c:e}){let t={conversationId:e.id},[s,a]=$(e.group.name),[r,i]=$(e.group.description??""),[d,l]=$(!1),c=m=>H(()=>I("updateGroup",{path:t,body:m})),u=async()=>{l(!0),await c({name:s.trim(),description:r.trim()}),l(!1)},p=s.trim()===e.group.name&&r.trim()===(e.group.description??""),w=()=>{let m=Object.assign(document.createElement("input"),{type:"file",accept:"image/jpeg,image/png,image/webp"});m.addEventListener("change",()=>H(async()=>{let A=await b.media.upload(m.files[0]).done;await I("setGroupPicture",{path:t,body:{mediaId:A.id}}),B(n("chat.picture_changed"))})),m.click()},v=lt.includes(e.group.slowModeSeconds)?lt:[...lt,e.group.slowModeSeconds];return o`
    <div class="info-part">
      <div class="chat-asked-acts"><${k} icon="camera" onClick=${w}>${n("chat.change_picture")}</${k}>
        ${e.group.picture&&o`<${k} onClick=${()=>H(()=>I("removeGroupPicture",{path:t}))}>${n("chat.remove_picture")}</${k}>`}</div>
      <${$e} label=${n("chat.group_name")} value=${s} maxlength="100" onInput=${m=>a(m.target.value)} />
      <${$e} label=${n("chat.group_description")} value=${r} rows="2" maxlength="1000" onInput=${m=>i(m.target.value)} />
      <${k} variant="primary" busy=${d} disabled=${p||!s.trim()} onClick=${u}>${n("act.save")}</${k}>
      <${fe} label=${n("chat.shows_history")} checked=${e.group.showsHistory} onChange=${m=>c({showsHistory:m})} />
      <${fe} label=${n("chat.only_admins_write")} checked=${e.group.onlyAdminsSend} onChange=${m=>c({onlyAdminsSend:m})} />
      <${fe} label=${n("chat.shows_blocked")} hint=${n("chat.shows_blocked_hint")} checked=${e.group.showsBlocked} onChange=${m=>c({showsBlocked:m})} />
      <${Fe} label=${n("chat.slow_mode")} value=${String(e.group.slowModeSeconds)} onChange=${m=>c({slowModeSeconds:Number(m.target.value)})}
        options=${v.map(m=>[String(m),m===0?n("chat.off"):m<60?n("chat.seconds",{n:m}):n("chat.minutes",{n:m/60})])} />
    </div>`}var ut=new Map;function ye(e,t){return ut.has(e)||ut.set(e,xe(()=>t(U.value))),ut.get(e).value}var Rt=e=>t=>t.id===e,se=e=>ye(`conversation:${e}`,t=>t.conversations?.items.find(Rt(e))??t.messageRequests?.items.find(Rt(e))),dt=e=>ye(`with:${e}`,t=>t.conversations?.items.find(s=>s.with?.id===e)??t.messageRequests?.items.find(s=>s.with?.id===e)),Q=e=>ye(`history:${e}`,t=>t.messages?.[e]),Oe=e=>ye(`pins:${e}`,t=>t.pins?.[e]),He=e=>ye(`typing:${e}`,t=>t.typing?.[e]),Ue=e=>e&&ye(`presence:${e}`,t=>t.presence?.[e]),We=e=>ye(`muted:${e}`,t=>{let s=t.notificationPreferences?.mutedConversations?.find(a=>a.conversationId===e);return s&&(!s.until||Date.parse(s.until)>Date.now())?s.until??!0:void 0}),oe=e=>e.kind==="direct"&&e.peerReadSeq===void 0,Dt=({id:e,peer:t})=>(U.value.pending??[]).filter(s=>(s.operation==="sendMessage"||s.operation==="forwardMessage")&&s.state!=="done"&&(e!==void 0&&s.input.body.conversationId===e||t&&s.input.body.receiverId===t.id)),Ke=e=>b.drafts.open(e),Je=({id:e,peer:t})=>t?`with:${t.id}`:`conversation:${e}`,Re=new Map,qe=new Map;function ge(e){if(!e)return;let t=qe.get(e.id);t?(t.value?.displayName!==e.displayName||t.value.avatar?.small!==e.avatar?.small)&&(t.value=e):qe.set(e.id,ke(e))}function K(e){if(e===E.value?.id)return E.value;if(!qe.has(e)){let t=ke({id:e,displayName:"\u2026"});qe.set(e,t),I("getProfile",{path:{userId:e}}).then(ge,()=>ge({id:e,displayName:"?",isAvailable:!1}))}return qe.get(e).value}le("receive_message",e=>ge(e.sender));le("message_sent",e=>ge(e.receiver));le("user_updated",e=>ge(e.user??e));var Ee=new Map;function be(e,t=!1){if(!Ee.has(e))Ee.set(e,ke(null));else if(!t)return;wn(e).then(s=>{Ee.get(e).value=s},()=>{})}var Bt=e=>Ee.get(e)?.value??null;async function wn(e){let t=[],s;do{let r=await I("listGroupMembers",{path:{conversationId:e},query:{cursor:s,limit:100}});r.items.forEach(i=>ge(i.user)),t.push(...r.items),s=r.nextCursor??void 0}while(s);let a={owner:0,admin:1,member:2};return t.sort((r,i)=>a[r.role]-a[i.role])}le("group_members_changed",e=>Ee.has(e.conversationId)&&be(e.conversationId,!0));function Pt({c:e,onClose:t}){let[s,a]=$("members"),r=e.role!=="member",i={conversationId:e.id},d=async()=>{await he(n("chat.leave_title",{name:e.group.name}),n("chat.leave_text"),n("chat.leave"))&&await H(()=>I("leaveGroup",{path:i}))&&(t(),ee("/messages",{replace:!0}))},l=r?["members","doors","settings"]:["members"];return o`
    <${W} title=${n("chat.group_info")} class="group" onClose=${t} actions=${o`<${k} icon="log-out" onClick=${d}>${n("chat.leave")}</${k}>`}>
      <div class="group-top"><${z} user=${{id:e.id,displayName:e.group.name,avatar:e.group.picture}} size="64" />
        <div><h3><bdi>${e.group.name}</bdi></h3><p class="soft">${n("chat.n_members",{n:e.memberCount})}</p></div></div>
      ${e.group.description&&o`<p class="pre" dir="auto">${e.group.description}</p>`}
      ${l.length>1&&o`<div class="tabs" role="group" aria-label=${n("chat.group_info")}>${l.map(c=>o`
        <button type="button" key=${c} aria-current=${c===s?"true":void 0} onClick=${()=>a(c)}><span>${n(`chat.group_${c}`)}
          ${c==="doors"&&e.joinRequestCount>0&&o` <span class="badge">${e.joinRequestCount}</span>`}</span></button>`)}</div>`}
      ${s==="doors"&&r?o`<${Et} c=${e} />`:s==="settings"&&r?o`<${Ot} c=${e} />`:o`<${kn} c=${e} isAdmin=${r} onClose=${t} />`}
    </${W}>`}function kn({c:e,isAdmin:t,onClose:s}){let[a,r]=$(null),[i,d]=$(!1);y(()=>be(e.id,!0),[e.id]);let l=Bt(e.id),c=async()=>{d(!0);let u=await H(()=>I("addGroupMembers",{path:{conversationId:e.id},body:{userIds:a.map(p=>p.id)}}));d(!1),u&&(u.invited.length&&B(n("chat.invited",{n:u.invited.length})),r(null),be(e.id,!0))};return o`
    ${t&&(a?o`
      <${ze} chosen=${a} onChange=${r} without=${new Set(l?.map(u=>u.user.id))} />
      <div class="chat-asked-acts"><${k} onClick=${()=>r(null)}>${n("act.cancel")}</${k}>
        <${k} variant="primary" busy=${i} disabled=${a.length===0} onClick=${c}>${n("chat.add")}</${k}></div>`:o`<${k} icon="user-plus" onClick=${()=>r([])}>${n("chat.add_people")}</${k}>`)}
    ${l?o`<ul class="rows">${l.map(u=>o`<${xn} key=${u.user.id} m=${u} c=${e} onClose=${s} />`)}</ul>`:o`<${V} rows="3" />`}`}function xn({m:e,c:t,onClose:s}){let a={conversationId:t.id,userId:e.user.id},r=e.user.id===E.value.id,i=t.role==="owner",d=()=>be(t.id,!0),l=w=>async()=>{await H(()=>I("setGroupRole",{path:a,body:{role:w}}))&&d()},c=async()=>{await he(n("chat.remove_title",{name:e.user.displayName}),n("chat.remove_text"),n("act.remove"))&&await H(()=>I("removeGroupMember",{path:a}))&&d()},u=async()=>{await he(n("chat.hand_over_title",{name:e.user.displayName}),n("chat.hand_over_text"),n("chat.hand_over"))&&await H(()=>I("handOverGroup",{path:a}))&&d()},p=!r&&(i||t.role==="admin"&&e.role==="member");return o`
    <li class="row"><a class="row-link" href=${Le(e.user)} onClick=${s}><${z} user=${e.user} size="32" />
        <span class="row-text"><${kt} user=${e.user} /><span class="soft small-text">${r?n("chat.you"):o`<bdi>@${e.user.username}</bdi>`}</span></span></a>
      <span class="row-end">${e.role!=="member"&&o`<span class="chip-note">${n(`chat.role_${e.role}`)}</span>`}
        ${!r&&(i||p)&&o`<${Ne} label=${n("act.more")} items=${[i&&e.role==="member"&&{icon:"shield",text:n("chat.make_admin"),onClick:l("admin")},i&&e.role==="admin"&&{icon:"user",text:n("chat.make_member"),onClick:l("member")},i&&{icon:"badge-check",text:n("chat.hand_over"),onClick:u},p&&{icon:"user-x",text:n("act.remove"),danger:!0,onClick:c}]} />`}</span></li>`}var L=e=>{e?.done.catch(t=>t.code!=="discarded"&&B(ie(t)))};function Ye({c:e,isOpen:t,isHead:s}){if(oe(e))return null;let a=We(e.id)!==void 0,r=()=>{t&&Tt.value.params.id===e.id&&ee("/messages",{replace:!0})},i=()=>{L(b.conversations.archive(e.id,!e.isArchived)),e.isArchived||r(),B(n(e.isArchived?"chat.unarchived":"chat.archived"),{action:n("act.undo"),onAction:()=>L(b.conversations.archive(e.id,e.isArchived))})},d=()=>{r();let p=Q(e.id)?.items.findLast(w=>w.senderId!==E.value.id&&!w.system&&!w.deletedAt)??e.lastMessage;L(b.conversations.markUnread(e.id,p.id))},l=p=>new Date(Date.now()+p*36e5).toISOString(),c=p=>L(b.conversations.mute(e.id,p)),u=e.unreadCount>0||e.unreadAfter!==void 0;return o`
    <${Ne} label=${n("chat.menu")} class=${s?"":"chat-row-menu"} items=${[e.lastMessage&&(u?!s&&{icon:"check-check",text:n("chat.mark_read"),onClick:()=>L(b.messages.read(e.id,e.lastSeq))}:e.lastMessage.senderId!==E.value.id&&{icon:"message-circle",text:n("chat.mark_unread"),onClick:d}),{icon:"pin",text:n(e.pinnedAt?"chat.unpin":"chat.pin"),onClick:()=>L(b.conversations.pin(e.id,!e.pinnedAt))},a?{icon:"bell",text:n("chat.unmute"),onClick:()=>c(null)}:{icon:"bell-off",text:n("chat.mute_hours",{n:8}),onClick:()=>c(l(8))},!a&&{icon:"bell-off",text:n("chat.mute"),onClick:()=>c(void 0)},{icon:"archive",text:n(e.isArchived?"chat.unarchive":"chat.archive"),onClick:i}]} />`}var te=e=>e.kind==="group"?e.group.name:e.with?.displayName??"",de=e=>e.kind==="group"?{id:e.id,displayName:e.group.name,avatar:e.group.picture}:e.with;function mt(e){let{act:t,userIds:s=[],name:a=""}=e.system;return n(`chat.did_${t}`,{name:K(e.senderId).displayName,names:rt(s.map(r=>K(r).displayName)),group:a})}function N(e){if(e.deletedAt)return n("chat.deleted");if(e.system)return mt(e);if(e.body)return e.body;let t=e.mediaKind??e.media?.[0]?.kind,s=e.mediaCount??e.media?.length??0;return t?n(t==="image"?"chat.n_pictures":t==="audio"?"chat.voice":t==="video"?"chat.video":"chat.n_files",{n:s}):e.sharedPostId?n("chat.shared_post"):n("chat.not_shown")}function Lt(e){let t=e.lastMessage;return t?t.system?N(t):t.senderId===E.value?.id?n("chat.you_said",{text:N(t)}):e.kind==="group"?n("chat.name_said",{name:K(t.senderId).displayName,text:N(t)}):N(t):""}var Ve=e=>X(e,{hour:"numeric",minute:"2-digit"}),Ce=e=>new Date(e).setHours(0,0,0,0),Ft=(e,t)=>Ce(e)!==Ce(t);function Nt(e){let t=Math.round((Ce(Date.now())-Ce(e))/864e5);if(t===0)return n("time.today");if(t===1)return n("time.yesterday");let s=new Date(e).getFullYear()===new Date().getFullYear();return X(e,{weekday:"long",day:"numeric",month:"long",...s?{}:{year:"numeric"}})}function Qe(e){let t=Math.round((Ce(Date.now())-Ce(e))/864e5);return t===0?Ve(e):t<7?X(e,{weekday:"short"}):X(e,{day:"numeric",month:"numeric",year:"2-digit"})}var De=e=>`${Ie(Math.floor(e/60))}:${Ie(Math.floor(e%60)).padStart(2,Ie(0))}`;function Xe(e,t){if(!e)return"";let s=e.users.map(r=>K(r.userId).displayName),a=e.users[0]?.kind==="recording"?"recording":"typing";return t?e.count>2?n("chat.n_typing",{n:e.count}):n(a==="recording"?"chat.names_recording":"chat.names_typing",{n:e.count,names:rt(s)}):n(`chat.is_${a}`)}function jt(e,t){return e?e.status!=="offline"&&e.status!=="invisible"?e.text||n(`chat.${e.status}`):e.lastSeenAt?n("chat.last_seen",{time:t}):"":""}function Gt({id:e,onJump:t}){let[s,a]=$(!1),r=se(e),i=Oe(e)??[],d=!!(r&&!oe(r));if(y(()=>{d&&b.messages.pins(e).catch(()=>{})},[e,d]),i.length===0)return null;let l=c=>{a(!1),t(c.message.seq)};return o`
    <div class="pins-bar"><button type="button" class="row-link" onClick=${()=>l(i[0])} aria-label=${`${n("chat.pinned")}: ${N(i[0].message)}`}>
        <${q} name="pin" size="16" /><span class="cut" dir="auto">${N(i[0].message)}</span></button>
      ${i.length>1&&o`<button type="button" class="link" onClick=${()=>a(!0)}>${n("chat.all_pins",{n:i.length})}</button>`}
      ${s&&o`
        <${W} title=${n("chat.pins")} class="small" onClose=${()=>a(!1)}>
          <ul class="rows">${i.map(c=>o`
            <li key=${c.message.id} class="row">
              <button type="button" class="row-link" onClick=${()=>l(c)}>
                <span class="row-text"><span><bdi class="name">${K(c.message.senderId).displayName}</bdi> <span class="soft small-text"><${It} at=${c.message.sentAt} /></span></span>
                  <span class="cut" dir="auto">${N(c.message)}</span></span></button>
              <${F} icon="x" label=${n("chat.unpin_message")} onClick=${()=>L(b.messages.pin(c.message.id,!1))} /></li>`)}</ul>
        </${W}>`}
    </div>`}function zt({message:e,onClose:t}){let[s,a]=$(""),[r,i]=$([]),d=(U.value.conversations?.items??[]).filter(c=>!(c.group?.onlyAdminsSend&&c.role==="member")&&c.with?.isAvailable!==!1&&te(c).toLocaleLowerCase().includes(s.toLocaleLowerCase().trim())),l=c=>{let u=b.messages.forward(e.id,{conversationId:c.id});L(u),i([...r,c.id]),B(n("chat.forwarded_to",{name:te(c)}))};return o`
    <${W} title=${n("chat.forward")} class="small" onClose=${t}>
      <p class="quoted soft clamp small" dir="auto">${N(e)}</p>
      <${$e} label=${n("chat.forward_to")} type="search" value=${s} onInput=${c=>a(c.target.value)} />
      <ul class="rows">${d.slice(0,50).map(c=>o`
        <li class="row" key=${c.id}><${z} user=${de(c)} size="32" /><bdi class="name cut grow">${te(c)}</bdi>
          <${k} disabled=${r.includes(c.id)} onClick=${()=>l(c)}>${n(r.includes(c.id)?"chat.tick_sent":"chat.send")}</${k}></li>`)}</ul>
    </${W}>`}var pt=e=>X(e,{dateStyle:"medium",timeStyle:"short"});function Ut({message:e,chat:t,onClose:s}){let a=e.senderId===E.value.id;return o`
    <${W} title=${n("chat.info")} class="small" onClose=${s}>
      ${a&&o`<${In} m=${e} isGroup=${t.c?.kind==="group"} />`}
      ${e.reactions&&o`<${Ht} title=${n("chat.reactions")} operation="listMessageReactions" m=${e} show=${r=>o`
        <${pe} key=${r.user.id+r.emoji} user=${r.user}><span class="emoji">${r.emoji}</span></${pe}>`} />`}
      ${e.editedAt&&o`<${Ht} title=${n("chat.edits")} operation="listMessageEdits" m=${e} show=${r=>o`
        <li class="row" key=${r.at}><div class="grow"><p class="pre" dir="auto">${r.body}</p><p class="soft small-text">${pt(r.at)}</p></div></li>`} />`}
    </${W}>`}function $t(e,t){let[s,a]=$(null),[r,i]=$(null),d=()=>{i(null),I(e,{path:{messageId:t}}).then(a,i)};return y(d,[t]),{answer:s,error:r,load:d}}function Ht({title:e,operation:t,m:s,show:a}){let{answer:r,error:i,load:d}=$t(t,s.id);return o`<section class="info-part"><h3>${e}</h3>
    ${i?o`<${Z} error=${i} retry=${d} />`:r?o`<ul class="rows">${r.items.map(a)}</ul>`:o`<${V} rows="1" />`}</section>`}function In({m:e,isGroup:t}){let s=$t("getMessageStory",e.id),a=$t("listMessageReceipts",e.id);if(s.error)return o`<${Z} error=${s.error} retry=${s.load} />`;if(!s.answer)return o`<${V} rows="2" />`;let r=s.answer,i=(l,c)=>o`<li><${q} name=${l} size="18" /><span>${c}</span></li>`,d=r.pushNotification;return o`
    <ul class="message-way">
      ${i("check",n("chat.way_stored",{time:pt(r.storedAt)}))}
      ${r.pushedTo!==void 0&&i("monitor",n("chat.way_pushed",{n:r.pushedTo}))}
      ${d&&i("bell",d.sentAt?n("chat.way_notified",{time:pt(d.sentAt)}):n("chat.way_not_notified"))}
      ${i("check-check",t?n("chat.way_delivered_n",{n:r.deliveredCount,all:r.receiverCount}):n(r.deliveredCount>0?"chat.tick_delivered":"chat.way_not_delivered"))}
      ${r.readCount!==void 0&&i("eye",t?n("chat.way_read_n",{n:r.readCount,all:r.receiverCount}):n(r.readCount>0?"chat.tick_read":"chat.way_not_read"))}
    </ul>
    ${t&&a.answer&&o`<ul class="rows">${a.answer.items.map(l=>o`
      <${pe} key=${l.user.id} user=${l.user}><span class="soft small-text">
        ${n(l.isRead?"chat.tick_read":l.isDelivered?"chat.tick_delivered":"chat.way_not_delivered")}</span></${pe}>`)}</ul>`}`}var _n=["audio/webm;codecs=opus","audio/ogg;codecs=opus","audio/mp4"],Cn=900,Wt=()=>!!(globalThis.MediaRecorder&&navigator.mediaDevices?.getUserMedia);function Kt({onSend:e,onBeat:t,onClose:s}){let[a,r]=$(0),[i,d]=$(null),[l,c]=$(0),u=T({});y(()=>(p(),()=>w(!1)),[]);async function p(){let m=u.current;try{m.stream=await navigator.mediaDevices.getUserMedia({audio:!0})}catch{return B(n("chat.no_microphone")),s()}if(m.isOver)return m.stream.getTracks().forEach(O=>O.stop());m.recorder=new MediaRecorder(m.stream,{mimeType:_n.find(O=>MediaRecorder.isTypeSupported(O))}),m.pieces=[],m.recorder.addEventListener("dataavailable",O=>m.pieces.push(O.data)),m.context=new AudioContext;let A=m.context.createAnalyser();m.context.createMediaStreamSource(m.stream).connect(A);let M=new Uint8Array(A.fftSize),C=Date.now();m.timer=setInterval(()=>{A.getByteTimeDomainData(M),c(Math.min(1,Math.max(...M.map(G=>Math.abs(G-128)))/64));let O=Math.floor((Date.now()-C)/1e3);r(O),t(),O>=Cn&&v()},200),m.recorder.start(),_e(n("chat.recording"))}function w(m=!0){let A=u.current;A.isOver=!0,clearInterval(A.timer),A.stream?.getTracks().forEach(M=>M.stop()),A.context?.close().catch(()=>{}),A.context=void 0,m||A.upload?.discard()}async function v(){let m=u.current;if(m.isOver||!m.recorder)return;let A=m.recorder.mimeType.split(";")[0];await new Promise(C=>{m.recorder.addEventListener("stop",C,{once:!0}),m.recorder.stop()}),w(),d(0);let M=new File(m.pieces,`voice.${A==="audio/mp4"?"m4a":A.slice(6)}`,{type:A});try{m.upload=b.media.upload(M,{onProgress:d});let C=await m.upload.done;m.upload=void 0,e(C)}catch(C){C.code!=="cancelled"&&B(ie(C))}s()}return o`
    <div class="recorder" role="group" aria-label=${n("chat.recording")}>
      <${F} icon="trash-2" label=${n("chat.discard_voice")} onClick=${s} />
      ${i===null?o`<span class="recorder-dot" style=${{scale:String(1+l)}}></span><span class="recorder-time">${De(a)}</span>
          <span class="grow soft cut">${n("chat.recording")}</span>`:o`<progress class="grow" max="1" value=${i} aria-label=${n("chat.sending_voice")}></progress>`}
      <button type="button" class="icon-button send" disabled=${i!==null} aria-label=${n("chat.send")} title=${n("chat.send")} onClick=${v}>
        <${q} name="send" /></button>
    </div>`}var ft=4e3,Ae=ke(null);function Jt({chat:e}){let{id:t,peer:s,c:a}=e,r=we(()=>Ke(Je(e)),[]),[i,d]=$(()=>r.content.get()),[l,c]=$(null),[u,p]=$(!1),w=T(null);y(()=>r.content.subscribe(d),[r]),y(()=>()=>{r.flush(),Ae.value=null},[r]);let v=l?l.text:i.text??"",m=l?[]:i.media??[],A=Mt(m,h=>{h.forEach(Y=>Re.set(Y.id,Y)),r.set({media:h})}),M=Mn(e,r),C=An(e);y(()=>{let h=Ae.value;h&&(Ae.value=null,h.kind==="reply"?(c(null),r.set({replyTo:h.message.id}),M()):c({message:h.message,text:h.message.body??""}),w.current?.focus())},[Ae.value]),me(()=>{let h=w.current;h&&(h.style.height="auto",h.style.height=`${Math.min(h.scrollHeight,innerHeight*.4)}px`)},[v,u]),y(()=>{matchMedia("(hover: hover)").matches&&!document.querySelector("dialog[open]")&&w.current?.focus()},[u]);let O=t?{conversationId:t}:{to:s.id},G=!l&&i.replyTo?Q(t)?.items.find(h=>h.id===i.replyTo):void 0,P=v.trim(),x=v.length>ft,g=!x&&A.pending.length===0&&(P||m.length>0||l?.message.media),S=h=>{if(l)return c({...l,text:h});r.set({text:h}),C(h.trim()!==""),M()},R=()=>{if(g){if(l)return P!==l.message.body&&L(b.messages.edit(l.message.id,P)),c(null);b.messages.send({...O,text:P,mediaIds:m.length?m.map(h=>h.id):void 0,replyToId:i.replyTo}),r.set({text:"",media:[],replyTo:void 0}),r.flush(),M.sent(),C.sent(),w.current?.focus()}},j=()=>{let h=Q(t)?.items.findLast(Y=>Sn(Y)&&Y.body&&!Y.deletedAt&&!Y.system);h&&c({message:h,text:h.body})},ve=h=>{h.isComposing||h.keyCode===229||(h.key==="Enter"&&!h.shiftKey&&!h.altKey&&(h.preventDefault(),R()),h.key==="Escape"&&(l||G)&&(h.preventDefault(),l?c(null):r.set({replyTo:void 0})),h.key==="ArrowUp"&&!v&&t&&(h.preventDefault(),j()))},ne=(h,Y)=>{Y?.length&&!l&&(h.preventDefault(),A.add([...Y]))},tt=h=>{Re.set(h.id,h),b.messages.send({...O,mediaIds:[h.id],replyToId:i.replyTo}),r.set({replyTo:void 0})};return o`
    <div class="write" onDragOver=${h=>h.preventDefault()} onDrop=${h=>ne(h,h.dataTransfer?.files)}>
      ${(l||G)&&o`
        <div class="write-about"><${q} name=${l?"pencil":"reply"} size="18" />
          <span class="row-text"><span class="strong">${l?n("chat.editing"):n("chat.reply_to",{name:K(G.senderId).displayName})}</span>
            <span class="soft cut" dir="auto">${N(l?l.message:G)}</span></span>
          <${F} icon="x" label=${n("act.cancel")} onClick=${()=>l?c(null):r.set({replyTo:void 0})} /></div>`}
      ${!l&&o`<${St} uploads=${A} media=${m} />`}
      ${u?o`<${Kt} onSend=${tt} onBeat=${()=>C(!0,"recording")}
          onClose=${()=>{p(!1),C(!1)}} />`:o`
        <form class="write-line" onSubmit=${h=>{h.preventDefault(),R()}}>
          ${!l&&o`<${F} icon="paperclip" label=${n("compose.add_file")} onClick=${A.choose} />`}
          <div class="field-box grow"><textarea ref=${w} rows="1" dir=${v?"auto":void 0} value=${v} aria-label=${n("chat.message")}
            placeholder=${n("chat.message")} enterkeyhint="send" onInput=${h=>S(h.target.value)} onKeyDown=${ve}
            onBlur=${()=>C(!1)} onPaste=${h=>ne(h,h.clipboardData?.files)}></textarea></div>
          ${v.length>ft*.8&&o`<span class="counter ${x?"over":""}">${Ie(ft-v.length)}</span>`}
          ${!g&&!v&&!l&&Wt()&&(a||s)?o`<${F} icon="mic" label=${n("chat.record")} onClick=${()=>p(!0)} />`:o`<button class="icon-button send" aria-disabled=${g?void 0:"true"} aria-label=${n(l?"act.save":"chat.send")}
                title=${n(l?"act.save":"chat.send")}><${q} name=${l?"check":"send"} /></button>`}
        </form>`}
    </div>`}function An({id:e,peer:t,c:s}){let a=T({at:0,isOn:!1}),r=s?.kind==="group"?{conversationId:e}:t?{to:t.id}:void 0,i=(d,l="text")=>{let c=Date.now();!r||!s||(d?c-a.current.at<4e3:!a.current.isOn)||(a.current={at:d?c:0,isOn:d},b.messages.typing(r,{isOn:d,kind:l}))};return i.sent=()=>{a.current={at:0,isOn:!1}},i}function Mn({id:e},t){let s=T(0),a=e&&se(e)?.draft,r=()=>{if(clearTimeout(s.current),s.current=0,!e)return;let{text:d="",replyTo:l}=t.content.get(),c=se(e)?.draft;d.trim()||l?(d!==c?.text||l!==c?.replyToId)&&b.write("saveMessageDraft",{path:{conversationId:e},body:{text:d,replyToId:l}}).done.catch(()=>{}):c&&b.write("deleteMessageDraft",{path:{conversationId:e},query:{savedAt:c.savedAt}}).done.catch(()=>{})};y(()=>{let{text:d="",synced:l="",replyTo:c}=t.content.get(),u=a?.text??"";u===d?u!==l&&t.set({synced:u}):d===l&&!s.current&&t.set({text:u,synced:u,replyTo:a?.replyToId??c})},[a?.savedAt]),y(()=>()=>{s.current&&r()},[]);let i=()=>{clearTimeout(s.current),s.current=setTimeout(r,2e3)};return i.sent=r,i}var Sn=e=>e.senderId===b.state.get()?.profile?.id;var Tn=["\u{1F44D}","\u2764\uFE0F","\u{1F602}","\u{1F62E}","\u{1F622}","\u{1F64F}"],qn=["\u{1F600}","\u{1F605}","\u{1F60A}","\u{1F60D}","\u{1F618}","\u{1F60E}","\u{1F914}","\u{1F634}","\u{1F621}","\u{1F973}","\u{1F631}","\u{1F917}","\u{1F644}","\u{1F62C}","\u{1F91D}","\u{1F44F}","\u{1F44E}","\u{1F44C}","\u{1F4AA}","\u{1F64C}","\u{1F525}","\u2728","\u{1F389}","\u{1F4AF}","\u2705","\u274C","\u2753","\u{1F440}","\u{1F4A1}","\u{1F3B6}","\u2615","\u{1F35E}","\u{1F372}","\u{1F370}","\u{1F331}","\u{1F308}","\u2B50","\u{1F682}","\u{1F3E0}","\u{1F494}"];function Yt({message:e,chat:t,from:s,acts:a,onClose:r}){let i=T(null),[d,l]=$(!1),c=e.senderId===E.value.id,u=!!(t.c&&t.c.peerReadSeq!==void 0||t.c?.kind==="group"),p=Oe(e.conversationId)?.some(g=>g.message.id===e.id);y(()=>{let g=i.current;g.showPopover(),g.querySelector("[role=menuitem]")?.focus(),u&&!Oe(e.conversationId)&&b.messages.pins(e.conversationId).catch(()=>{})},[]),me(()=>{let g=i.current;g.matches(":popover-open")||g.showPopover();let S=(s?.closest(".message")?.querySelector(".bubble")??s).getBoundingClientRect(),R=g.getBoundingClientRect(),j=c!==(document.documentElement.dir==="rtl");g.style.left=`${Math.max(8,Math.min(innerWidth-R.width-8,j?S.right-R.width:S.left))}px`;let ve=S.bottom+6+R.height<innerHeight;g.style.top=`${Math.max(8,ve?S.bottom+6:Math.min(innerHeight-R.height-8,S.top-R.height-6))}px`});let w=()=>{i.current?.matches(":popover-open")&&i.current.hidePopover()},v=g=>{w(),g()},m=g=>v(()=>{let S=e.reactions?.some(R=>R.emoji===g&&R.isMine);L(b.messages.react(e.id,g,!S))}),A=async()=>{await he(n("chat.delete_title"),n("chat.delete_text"),n("chat.delete_all"))&&L(b.messages.delete(e.id))},M=()=>L(b.messages.hide(e.id)),C=()=>navigator.clipboard.writeText(e.body).then(()=>B(n("chat.copied")),()=>{}),O=g=>()=>{Ae.value={kind:g,message:e}},G=g=>{let S=[...i.current.querySelectorAll("button")],R=S.indexOf(document.activeElement),j=g.key==="ArrowRight"||g.key==="ArrowLeft",ve=document.documentElement.dir==="rtl"?"ArrowLeft":"ArrowRight",ne={ArrowDown:R+1,ArrowUp:R-1,Home:0,End:S.length-1}[g.key]??(j?R+(g.key===ve?1:-1):void 0);g.key==="Tab"&&w(),ne!==void 0&&(g.preventDefault(),S[(ne+S.length)%S.length].focus())},P=(g,S,R,j)=>o`
    <button type="button" role="menuitem" tabindex="-1" class=${j?"danger":""} onClick=${()=>v(R)}>
      <${q} name=${g} size="18" />${S}</button>`,x=g=>o`<button type="button" role="menuitem" tabindex="-1" key=${g} aria-label=${n("chat.react_with",{emoji:g})}
    class=${e.reactions?.some(S=>S.emoji===g&&S.isMine)?"on":""} onClick=${()=>m(g)}>${g}</button>`;return o`
    <div popover="auto" class="menu message-menu" role="menu" aria-label=${n("chat.message_menu")} ref=${i} onKeyDown=${G}
      onToggle=${g=>{g.newState==="closed"&&(s?.closest("[data-row]")?.focus({preventScroll:!0}),r())}}>
      ${u&&o`<div class="emoji-row" role="group">${Tn.map(x)}
        ${!d&&o`<button type="button" role="menuitem" tabindex="-1" aria-label=${n("chat.more_emoji")} onClick=${()=>l(!0)}><${q} name="smile-plus" /></button>`}</div>`}
      ${d?o`<div class="emoji-grid" role="group">${qn.map(x)}</div>`:o`
        ${u&&P("reply",n("chat.reply"),O("reply"))}
        ${e.body&&P("copy",n("chat.copy"),C)}
        ${c&&e.body&&!e.isForwarded&&u&&P("pencil",n("act.edit"),O("edit"))}
        ${P("share-2",n("chat.forward"),()=>a.forward(e))}
        ${u&&P("pin",n(p?"chat.unpin_message":"chat.pin_message"),()=>{let g=b.messages.pin(e.id,!p);L(g),g.done.then(()=>_e(n(p?"chat.unpinned":"chat.pinned")),()=>{})})}
        ${(c||e.reactions||e.editedAt)&&P("info",n("chat.info"),()=>a.info(e))}
        ${u&&P("eye-off",n("chat.delete_me"),M)}
        ${c&&P("trash-2",n("chat.delete_all"),A,!0)}`}
    </div>`}var Ze=40;function En(e){let t=e?Uint8Array.from(atob(e),s=>s.charCodeAt(0)):new Uint8Array(0);return Array.from({length:Ze},(s,a)=>{let r=t.subarray(Math.floor(a*t.length/Ze),Math.max(1,Math.floor((a+1)*t.length/Ze)));return r.length?Math.max(...r)/255:0})}var Vt=null;function ht({media:e}){let t=T(null),[s,a]=$(!1),[r,i]=$(0),[d,l]=$((e.durationMs??0)/1e3),[c,u]=$(1),p=T(0);y(()=>()=>{t.current?.pause(),cancelAnimationFrame(p.current)},[]);let w=()=>{t.current&&(i(t.current.currentTime),t.current.paused||(p.current=requestAnimationFrame(w)))},v=()=>{if(!t.current.paused)return t.current.pause();Vt?.pause(),Vt=t.current,t.current.playbackRate=c,t.current.play().catch(()=>a(!1))},m=()=>{let C=c===1?1.5:c===1.5?2:1;u(C),t.current.playbackRate=C},A=C=>{Number.isFinite(C)&&C>0&&l(C)},M=d>0?Math.min(1,r/d):0;return o`
    <div class="voice">
      <audio ref=${t} src=${e.urls?.original} preload="none" onPlay=${()=>{a(!0),w()}} onPause=${()=>a(!1)}
        onEnded=${()=>{a(!1),i(0)}} onDurationChange=${C=>A(C.target.duration)}></audio>
      <${F} icon=${s?"pause":"play"} label=${n(s?"chat.pause":"chat.play")} onClick=${v} />
      <div class="voice-bars">
        ${En(e.waveform).map((C,O)=>o`<i key=${O} class=${O/Ze<M?"on":""} style=${{height:`${10+C*90}%`}}></i>`)}
        <input type="range" min="0" max=${Math.max(d,.1)} step="0.1" value=${r} aria-label=${n("chat.place")}
          aria-valuetext=${De(r)} onInput=${C=>{t.current.currentTime=Number(C.target.value),i(Number(C.target.value))}} />
      </div>
      <button type="button" class="voice-speed" aria-label=${n("chat.speed")} onClick=${m}>${c===1&&!s?De(d):`${c}\xD7`}</button>
    </div>`}function Xt({m:e,isFirst:t,isLast:s,isGroup:a,isActive:r,tick:i,acts:d}){let l=e.senderId===E.value.id,c=l?E.value:K(e.senderId),u={tabIndex:r?0:-1,"data-row":e.id,"data-seq":e.seq};if(e.system)return o`<li class="message is-system" ...${u}><span>${mt(e)}</span></li>`;let p=Nn(()=>d.menu(e,document.querySelector(`[data-row="${e.id}"] .message-more`)));return o`
    <li class="message ${l?"is-own":""} ${t?"is-first":""} ${s?"is-last":""}" ...${u} ...${p}>
      ${a&&!l&&o`<span class="message-face">${s&&o`<${z} user=${c} size="32" />`}</span>`}
      <div class="message-box">
        ${a&&!l&&t?o`<bdi class="message-name">${c.displayName}</bdi>`:o`<span class="hidden">${l?n("chat.you"):c.displayName}: </span>`}
        <div class="bubble ${e.deletedAt?"is-deleted":""} ${Fn(e)?"is-emoji":""}"><${On} m=${e} acts=${d} /></div>
        ${e.reactions?.length>0&&o`<${Bn} m=${e} />`}
        ${(s||e.editedAt)&&o`<span class="message-meta">
          ${e.editedAt&&o`<span title=${X(e.editedAt,{dateStyle:"full",timeStyle:"short"})}>${n("chat.edited")}</span>`}
          <time datetime=${e.sentAt} title=${X(e.sentAt,{dateStyle:"full",timeStyle:"short"})}>${Ve(e.sentAt)}</time>
          ${i&&o`<${Zt} state=${i} />`}</span>`}
      </div>
      ${!e.deletedAt&&o`<button type="button" class="icon-button message-more" tabindex="-1" aria-label=${n("chat.message_menu")}
        aria-haspopup="menu" onClick=${w=>d.menu(e,w.currentTarget)}><${q} name="ellipsis" size="18" /></button>`}
    </li>`}function On({m:e,acts:t}){if(e.deletedAt)return o`<span>${n("chat.deleted")}</span>`;let s=e.media?.length===1&&e.media[0].kind==="audio"?e.media[0]:void 0;return o`
    ${e.isForwarded&&o`<span class="message-note"><${q} name="share-2" size="14" />${n("chat.forwarded")}</span>`}
    ${e.storyId&&o`<span class="message-note"><${q} name="circle-dot" size="14" />${n("chat.story_reply")}</span>`}
    ${e.replyTo&&o`<${Rn} quote=${e.replyTo} onOpen=${()=>t.jump(e.replyTo.seq)} />`}
    ${s?o`<${ht} media=${s} />`:e.media?.length>0&&o`<${ct} media=${e.media} />`}
    ${e.sharedPostId&&o`<${Dn} id=${e.sharedPostId} shared=${e.sharedPost} />`}
    ${e.body&&o`<p class="pre" dir="auto"><${Ct} text=${e.body} /></p>`}`}var Rn=({quote:e,onOpen:t})=>o`
  <button type="button" class="message-quote" onClick=${t}>
    <bdi class="strong">${e.senderId===E.value.id?n("chat.you"):K(e.senderId).displayName}</bdi>
    <span class="cut" dir="auto">${N(e)}</span></button>`,Qt=new Map;function Dn({id:e,shared:t}){let[s,a]=$(Qt.get(e)),r=t?.post??s;return y(()=>{t||s!==void 0||I("getPost",{path:{postId:e}}).then(i=>i,()=>null).then(i=>{Qt.set(e,i),a(i)})},[e]),!t&&s===void 0?o`<span class="quoted soft">${n("state.loading")}</span>`:o`<${At} post=${r} />`}function Bn({m:e}){let t=s=>L(b.messages.react(e.id,s.emoji,!s.isMine));return o`
    <ul class="message-reactions">${e.reactions.map(s=>o`
      <li key=${s.emoji}><button type="button" aria-pressed=${s.isMine?"true":"false"} class=${s.isMine?"on":""}
        aria-label=${n("chat.reaction",{emoji:s.emoji,n:s.count})} onClick=${()=>t(s)}>
        <span aria-hidden="true">${s.emoji}</span>${s.count>1&&o`<span aria-hidden="true">${s.count}</span>`}</button></li>`)}</ul>`}var Pn={queued:"clock",sent:"check",delivered:"check-check",read:"check-check"},Zt=({state:e})=>o`
  <span class="tick ${e}" title=${n(`chat.tick_${e}`)}><${q} name=${Pn[e]} size="16" />
    <span class="hidden">${n(`chat.tick_${e}`)}</span></span>`;function en({item:e}){let{body:t}=e.input,s=e.state==="failed",a=(t.mediaIds??[]).map(r=>Re.get(r)).filter(Boolean);return o`
    <li class="message is-own is-first is-last ${s?"has-failed":"is-waiting"}" tabindex="-1" data-row=${e.key}>
      <div class="message-box">
        <span class="hidden">${n("chat.you")}: </span>
        <div class="bubble">
          ${a.length===1&&a[0].kind==="audio"?o`<${ht} media=${a[0]} />`:a.length>0&&o`<${ct} media=${a} />`}
          ${t.message?o`<p class="pre" dir="auto">${t.message}</p>`:a.length===0&&o`<p>${n(e.operation==="forwardMessage"?"chat.forwarded":"chat.n_files",{n:t.mediaIds?.length??1})}</p>`}</div>
        ${s?o`
          <span class="message-failed" role="alert"><${q} name="circle-alert" size="16" /><span>${n("chat.not_sent")} ${ie(e.error)}</span></span>
          <span class="message-failed-acts">
            <button type="button" class="link" onClick=${()=>b.outbox.retry(e.key)}>${n("act.retry")}</button>
            <button type="button" class="link" onClick=${()=>b.outbox.discard(e.key)}>${n("chat.discard")}</button></span>`:o`<span class="message-meta">${e.retryAt&&e.error?.code==="rate_limited"&&o`<span>${n("chat.paced")}</span>`}
            <time>${Ve(e.createdAt)}</time><${Zt} state="queued" /></span>`}
      </div>
    </li>`}var Ln=/^(?:\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}\uFE0F]?(?:\u200D\p{Extended_Pictographic}\uFE0F?)*\s?){1,3}$/u,Fn=e=>!!e.body&&!e.deletedAt&&!e.media&&!e.replyTo&&!e.sharedPostId&&Ln.test(e.body);function Nn(e){let t=0,s=()=>clearTimeout(t);return{onPointerDown:a=>{a.pointerType!=="mouse"&&!a.target.closest("button, a, audio, video")&&(s(),t=setTimeout(e,450))},onPointerUp:s,onPointerCancel:s,onPointerMove:a=>{Math.abs(a.movementX)+Math.abs(a.movementY)>6&&s()},onContextMenu:a=>{(a.pointerType!=="mouse"||a.target.closest(".bubble")&&!getSelection()?.toString()&&!a.target.closest("a"))&&(a.preventDefault(),e())}}}var jn=100;function nn({onScroll:e}){let t=T(null),s=T(null),a=T({isAtEnd:!0,anchor:null,target:null}),r=T(e);r.current=e;let i=()=>{let c=t.current;if(a.current.anchor=null,!c||a.current.isAtEnd)return;let u=c.getBoundingClientRect().top;for(let p of s.current.children){let w=p.getBoundingClientRect();if(w.bottom>u&&p.dataset.row){a.current.anchor={row:p.dataset.row,top:w.top-u};return}}},d=c=>s.current.querySelector(`[data-row="${CSS.escape(c)}"]`),l=()=>{let c=t.current,{target:u,anchor:p,isAtEnd:w}=a.current;if(c){if(u&&d(u.row)){let v=d(u.row);a.current.target=null;let m=(c.clientHeight-v.offsetHeight)/2;c.scrollTop+=v.getBoundingClientRect().top-c.getBoundingClientRect().top-(u.isTop?48:Math.max(0,m)),a.current.isAtEnd=tn(c),u.then?.(v)}else if(w)c.scrollTop=c.scrollHeight;else if(p&&d(p.row)){let v=d(p.row).getBoundingClientRect().top-c.getBoundingClientRect().top-p.top;Math.abs(v)>=1&&(c.scrollTop+=v)}i()}};return i(),me(l),y(()=>{let c=new ResizeObserver(l);return c.observe(s.current),c.observe(t.current),()=>c.disconnect()},[]),{box:t,rows:s,place:a.current,onScroll:c=>{a.current.isAtEnd=tn(t.current),i(),r.current(t.current)},goTo(c,u={}){Object.assign(a.current,{target:{row:c,...u},isAtEnd:!1})},toEnd(){Object.assign(a.current,{isAtEnd:!0,target:null}),l()}}}var tn=e=>e.scrollHeight-e.scrollTop-e.clientHeight<jn;var ae=40,Me=120,Gn=5*6e4,et=[];function sn({chat:e,at:t,focus:s}){let{id:a,c:r}=e,i=(a&&Q(a)?.items)??et,d=a?Q(a)?.nextCursor!==null:!1,l=Dt(e),[c,u]=$(null),[p,w]=$(null),[v,m]=$(null),[A,M]=$(null),[C,O]=$(!1),G=T(r&&!oe(r)&&r.unreadCount>0?r.unreadAfter??r.readSeq:null),P=T(0),x=T(!1),g=T({});g.current={items:i,range:c,hasOlder:d};let S=c?i.filter(f=>f.seq>=c.from&&(c.to===null||f.seq<=c.to)):et,R=c!==null&&c.to===null,j=nn({onScroll:f=>{f.scrollTop<f.clientHeight*2&&tt();let _=f.scrollHeight-f.scrollTop-f.clientHeight;_<f.clientHeight*2&&h(),O(_>448),ve()}}),ve=Wn({view:j,chat:e,items:g});async function ne(f){if(!x.current){x.current=!0,w(null);try{await b.messages.history(a,{before:f,limit:ae})}catch(_){w(_)}finally{x.current=!1}}}async function tt(){let{items:f,range:_,hasOlder:D}=g.current;if(!_||x.current)return;let ce=f.findIndex(Se=>Se.seq>=_.from);if(ce<=0&&(!D||(await ne(!0),ce=g.current.items.findIndex(Se=>Se.seq>=_.from),ce<=0)))return;let J=Math.max(0,ce-ae),Pe=Q(a).items,yn=_.to===null?Pe.length-1:Pe.findLastIndex(Se=>Se.seq<=_.to);u({from:J===0&&!g.current.hasOlder?0:Pe[J].seq,to:yn-J>=Me?Pe[J+Me-1].seq:_.to})}function h(){let{items:f,range:_}=g.current;if(!_||_.to===null)return;let D=Math.min(f.length-1,f.findLastIndex(J=>J.seq<=_.to)+ae),ce=f.findIndex(J=>J.seq>=_.from);u({from:D-ce>=Me?f[D-Me+1].seq:_.from,to:D===f.length-1?null:f[D].seq})}async function Y(f){for(let _=0;_<60;_++){let D=Q(a);if(D&&(D.nextCursor===null||D.items[0]?.seq<=f)||(await ne(!!D?.items.length),!Q(a)))return}}async function nt(f){await Y(f);let _=Q(a)?.items??et,D=_.findIndex(J=>J.seq>=f);if(D<0)return;let ce=D+ae;j.goTo(_[D].id,{then:J=>{J.focus({preventScroll:!0}),J.classList.remove("is-lit"),requestAnimationFrame(()=>J.classList.add("is-lit"))}}),M(_[D].id),u({from:_[Math.max(0,D-ae)].seq,to:ce>=_.length?null:_[ce].seq})}function vt(){let f=g.current.items;g.current.range?.to!==null&&u({from:f.at(-ae)?.seq??0,to:null}),j.toEnd()}y(()=>{a&&(async()=>{if(t)return nt(Number(t));await ne(!1),G.current!==null&&await Y(G.current);let f=Q(a)?.items??et,_=G.current===null?-1:f.findIndex(D=>D.seq>G.current&&D.senderId!==E.value.id&&!D.system);if(_<0)return u({from:f.at(-ae)?.seq??0,to:null});j.goTo("unread",{isTop:!0}),u({from:f[Math.max(0,_-ae)].seq,to:f.length-_>ae*2?f[_+ae*2-1].seq:null})})()},[a]),y(()=>{s&&nt(s.seq)},[s]),y(()=>{!R||S.length<=Me||u(j.place.isAtEnd?{from:S.at(-ae*2).seq,to:null}:{from:c.from,to:S[Me-1].seq})},[S.length]);let gn=l.length;y(()=>{gn&&vt()},[l.at(-1)?.key]),Kn(a),j.place.isAtEnd&&R&&i.length&&(P.current=i.at(-1).seq);let st=i.filter(f=>f.seq>P.current&&f.senderId!==E.value.id&&!f.system).length,yt=we(()=>({jump:nt,menu:(f,_)=>m({kind:"menu",message:f,from:_}),info:f=>m({kind:"info",message:f}),forward:f=>m({kind:"forward",message:f}),chat:()=>g.current.chat}),[]);g.current.chat=e;let bt=()=>m(null),vn=()=>m(f=>f?.kind==="menu"?null:f),ot=v&&(i.find(f=>f.id===v.message.id)??v.message);return o`
    <div class="chat-scroll" ref=${j.box} onScroll=${j.onScroll}>
      ${p&&S.length>0&&o`<${Z} error=${p} retry=${()=>ne(!0)} />`}
      <ul class="messages" ref=${j.rows} aria-label=${n("chat.messages")} onKeyDown=${f=>Un(f,M)}
        onFocusIn=${f=>{let _=f.target.closest("[data-row]");_&&M(_.dataset.row)}}>
        ${zn(S,G.current).map(f=>f.kind==="message"?o`<${Xt} key=${f.m.id} m=${f.m} isFirst=${f.isFirst} isLast=${f.isLast} isGroup=${r?.kind==="group"}
              isActive=${f.m.id===(A??S.at(-1)?.id)} tick=${Hn(f.m,r)} acts=${yt} />`:o`<li key=${f.key} data-row=${f.key} class=${f.kind==="unread"?"chat-unread":"chat-day"}><span>${f.text}</span></li>`)}
        ${R||!a?l.map(f=>o`<${en} key=${f.key} item=${f} />`):null}
      </ul>
      ${!c&&a&&(p?o`<${Z} error=${p} retry=${()=>ne(!1).then(()=>u({from:0,to:null}))} />`:o`<${V} />`)}
      ${(c||!a)&&S.length===0&&l.length===0&&o`<p class="chat-begin soft">${n("chat.begin")}</p>`}
    </div>
    ${(C||!R&&c)&&o`<div class="chat-down"><button type="button" class="button plain" onClick=${vt}
      aria-label=${st?void 0:n("chat.to_end")}><${q} name="chevron-down" size="18" />
      ${st>0&&o`<span>${n("chat.n_new",{n:st})}</span>`}</button></div>`}
    ${v?.kind==="menu"&&o`<${Yt} key=${v.message.id} message=${ot} chat=${e} from=${v.from} acts=${yt} onClose=${vn} />`}
    ${v?.kind==="info"&&o`<${Ut} message=${ot} chat=${e} onClose=${bt} />`}
    ${v?.kind==="forward"&&o`<${zt} message=${ot} onClose=${bt} />`}`}function zn(e,t){let s=[],a=null,r=t===null;for(let i of e){let d=!a||Ft(a.sentAt,i.sentAt);d&&s.push({kind:"day",key:`day-${i.sentAt.slice(0,10)}-${i.seq}`,text:Nt(i.sentAt)});let l=!r&&i.seq>t&&i.senderId!==E.value.id&&!i.system;l&&(r=!0,s.push({kind:"unread",key:"unread",text:n("chat.new")}));let c=s.at(-1),u=d||l||i.senderId!==a.senderId||!!a.system||!!i.system||Date.parse(i.sentAt)-Date.parse(a.sentAt)>Gn;c?.kind==="message"&&u&&(c.isLast=!0),s.push({kind:"message",m:i,isFirst:u,isLast:!1}),a=i}for(let i=0;i<s.length;i++)s[i].kind==="message"&&s[i+1]?.kind!=="message"&&(s[i].isLast=!0);return s}function Hn(e,t){if(!(!t||e.senderId!==E.value.id||e.deletedAt||e.system))return e.seq<=(t.peerReadSeq??0)?"read":e.seq<=(t.peerDeliveredSeq??0)?"delivered":"sent"}function Un(e,t){let s=e.target.closest("[data-row]");if(!s||e.target!==s)return;let a=[...s.parentElement.querySelectorAll(".message")],r=a.indexOf(s),i={ArrowUp:r-1,ArrowDown:r+1,Home:0,End:a.length-1}[e.key];(e.key==="ContextMenu"||e.key==="F10"&&e.shiftKey||e.key==="Enter")&&(e.preventDefault(),s.querySelector(".message-more")?.click()),!(i===void 0||!a[i])&&(e.preventDefault(),t(a[i].dataset.row),a[i].focus())}function Wn({view:e,chat:t,items:s}){let a=T(0),r=T(0),i=()=>{let{id:l,c}=t;if(!c||oe(c)||!document.hasFocus()||document.hidden)return;let u=e.box.current?.getBoundingClientRect();if(!u)return;let p=0;for(let w of e.rows.current.querySelectorAll(".message[data-seq]")){let v=w.getBoundingClientRect();v.top<u.bottom-24&&v.bottom>u.top&&(p=Math.max(p,Number(w.dataset.seq)))}p<=(c.unreadAfter??c.readSeq)||r.current!==p&&(clearTimeout(a.current),r.current=p,a.current=setTimeout(()=>{r.current=0,document.hasFocus()&&!document.hidden&&se(l)&&b.messages.read(l,p)?.done.catch(()=>{})},1e3))},d=T(i);return d.current=i,y(()=>{d.current()}),y(()=>{let l=()=>d.current(),c=()=>{clearTimeout(a.current),r.current=0};return addEventListener("focus",l),addEventListener("blur",c),document.addEventListener("visibilitychange",l),()=>{c(),removeEventListener("focus",l),removeEventListener("blur",c),document.removeEventListener("visibilitychange",l)}},[]),()=>d.current()}function Kn(e){y(()=>{let t=[],s=0,a=le("receive_message",({message:r,sender:i},d)=>{r.conversationId!==e||d.isReplay||r.system||document.hidden||(t.push(`${i.displayName}: ${N(r)}`),s||=setTimeout(()=>{_e(t.length===1?t[0]:n("chat.n_new",{n:t.length})),t=[],s=0},1e3))});return()=>{a(),clearTimeout(s)}},[e])}function on({id:e,at:t}){let s=se(e),[a,r]=$(null),i=!!s,d=()=>{r(null),b.conversations.get(e).catch(r)};return y(()=>{i||d()},[e,i]),s?o`<${gt} chat=${{id:e,peer:s.with,c:s}} at=${t} />`:o`
    <${ue} title=${n("nav.messages")} backTo="/messages" />
    ${a?o`<${Z} error=${a} retry=${a.status===404?void 0:d} />`:o`<${V} />`}`}function gt({chat:e,at:t}){let{c:s,peer:a,id:r}=e,[i,d]=$(!1),[l,c]=$(null),u=s?.kind==="group";y(()=>{u&&be(r)},[r,u]),y(()=>{a&&!(s&&oe(s))&&b.people.presence([a.id]).catch(()=>{})},[a?.id]);let p=s?de(s):a,w=s?te(s):a.displayName;return o`
    <${ue} title=${w} shownTitle=${o`<${Jn} c=${s} peer=${a} face=${p} name=${w} onGroup=${()=>d(!0)} />`} backTo="/messages">
      ${u&&o`<${F} icon="info" label=${n("chat.group_info")} onClick=${()=>d(!0)} />`}
      ${s&&o`<${Ye} c=${s} isOpen isHead />`}
    </${ue}>
    ${r&&o`<${Gt} id=${r} onJump=${v=>c({seq:v})} />`}
    <${sn} key=${r??a.id} chat=${e} at=${t} focus=${l} />
    <${Yn} chat=${e} />
    ${s&&oe(s)?o`<${Vn} c=${s} />`:u&&s.group.onlyAdminsSend&&s.role==="member"?o`<p class="chat-closed soft">${n("chat.only_admins")}</p>`:a&&a.isAvailable===!1?o`<p class="chat-closed soft">${n("people.gone")}</p>`:o`<${Jt} key=${r??a.id} chat=${e} />`}
    ${i&&s&&o`<${Pt} c=${s} onClose=${()=>d(!1)} />`}`}function Jn({c:e,peer:t,face:s,name:a,onGroup:r}){let i=Ue(e&&oe(e)?void 0:t?.id),d=i?.lastSeenAt?wt(i.lastSeenAt,Math.max(xt.value,Date.parse(i.lastSeenAt))):"",l=e?.kind==="group"?n("chat.n_members",{n:e.memberCount}):jt(i,d),c=o`<${z} user=${s} size="32" status=${i?.status} />
    <span class="row-text"><bdi class="name">${a}</bdi>${l&&o`<span class="soft small-text">${l}</span>`}</span>`;return e?.kind==="group"?o`<button type="button" class="chat-who" onClick=${r}>${c}</button>`:o`<a class="chat-who" href=${Le(t)}>${c}</a>`}function Yn({chat:{id:e,peer:t,c:s}}){let a=Xe(He(s?.kind==="group"?e:t?.id),s?.kind==="group");return o`<p class="chat-typing soft small-text">${a&&o`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${a}`}</p>`}function Vn({c:e}){let[t,s]=$(!1),a=async(l,c)=>{s(!0),await H(l)&&c?.(),s(!1)},r=()=>ee("/messages?tab=requests",{replace:!0}),i=e.with.displayName,d=async()=>{await he(n("people.block_title",{name:i}),n("people.block_text"),n("people.block"))&&a(()=>I("blockUser",{path:{userId:e.with.id}}),r)};return o`
    <div class="chat-asked" role="group" aria-label=${n("chat.request")}>
      <p>${n("chat.request_text",{name:i})}</p>
      <div class="chat-asked-acts">
        <${k} variant="danger" disabled=${t} onClick=${d}>${n("people.block")}</${k}>
        <${k} disabled=${t} onClick=${()=>a(()=>I("declineMessageRequest",{path:{conversationId:e.id}}),r)}>${n("chat.decline")}</${k}>
        <${k} variant="primary" disabled=${t}
          onClick=${()=>a(()=>I("acceptMessageRequest",{path:{conversationId:e.id}}))}>${n("chat.accept")}</${k}>
      </div>
    </div>`}function an({onClose:e}){let[t,s]=$(""),[a,r]=$(""),[i,d]=$([]),[l,c]=$(!0),[u,p]=$(null),[w,v]=$(!1),m=T(Te()),A=async()=>{v(!0),p(null);try{let M=await I("createGroup",{body:{name:t.trim(),description:a.trim()||void 0,memberIds:i.map(C=>C.id),showsHistory:l},key:m.current});M.invited.length&&B(n("chat.invited",{n:M.invited.length})),e(),ee(`/messages/${M.conversation.id}`)}catch(M){M.status&&M.status<500&&(m.current=Te()),p(M),v(!1)}};return o`
    <${W} title=${n("chat.new_group")} class="small" onClose=${e} actions=${o`
      <${k} onClick=${e}>${n("act.cancel")}</${k}>
      <${k} variant="primary" busy=${w} disabled=${!t.trim()} onClick=${A}>${n("chat.create")}</${k}>`}>
      <${$e} label=${n("chat.group_name")} value=${t} maxlength="100" error=${u?.fields?.name?.[0]} onInput=${M=>s(M.target.value)} />
      <${$e} label=${n("chat.group_description")} value=${a} rows="2" maxlength="1000" onInput=${M=>r(M.target.value)} />
      <${ze} chosen=${i} onChange=${d} />
      <${fe} label=${n("chat.shows_history")} checked=${l} onChange=${c} />
      ${u&&!u.fields?.name&&o`<p class="form-trouble" role="alert"><${q} name="circle-alert" size="18" />${ie(u)}</p>`}
    </${W}>`}function rn(){let[e,t]=$([]),[s,a]=$([]),[r,i]=$(""),d=U.value.groupInvitations,l=()=>{I("listGroupInvitations",{query:{limit:100}}).then(u=>t(u.items),()=>{}),I("listOwnJoinRequests",{query:{limit:20}}).then(u=>a(u.items),()=>{})};y(l,[d]),y(()=>le("conversation_restored",l),[]);let c=(u,p,w)=>async()=>{i(p);try{let v=await I(u,{path:{conversationId:p}});l(),w?.(v)}catch(v){B(ie(v))}i("")};return o`
    ${e.length>0&&o`<h3 class="section-title">${n("chat.invitations")}</h3><ul class="rows">${e.map(u=>o`
      <li class="row chat-invitation" key=${u.conversationId}>
        <${z} user=${{id:u.conversationId,displayName:u.name,avatar:u.picture}} />
        <div class="row-text"><bdi class="name">${u.name}</bdi>
          <span class="soft small-text">${n("chat.invited_by",{name:u.invitedBy.displayName})}</span>
          <span class="soft small-text">${n("chat.n_members",{n:u.memberCount})}</span></div>
        <div class="chat-asked-acts">
          <${k} disabled=${r===u.conversationId} onClick=${c("declineGroupInvitation",u.conversationId)}>${n("chat.decline")}</${k}>
          <${k} variant="primary" disabled=${r===u.conversationId}
            onClick=${c("acceptGroupInvitation",u.conversationId,p=>ee(`/messages/${p.id}`))}>${n("chat.accept")}</${k}></div>
      </li>`)}</ul>`}
    ${s.length>0&&o`<h3 class="section-title">${n("chat.asking")}</h3><ul class="rows">${s.map(u=>o`
      <li class="row" key=${u.conversationId}><bdi class="name cut grow">${u.name}</bdi>
        <${k} disabled=${r===u.conversationId} onClick=${c("withdrawJoinRequest",u.conversationId)}>${n("chat.withdraw")}</${k}></li>`)}</ul>`}`}function cn({words:e,conversations:t}){let s=we(()=>je(i=>I("searchMessages",{query:{q:e,cursor:i,limit:30}})),[e]),a=t.filter(i=>te(i).toLocaleLowerCase().includes(e.toLocaleLowerCase())),r=s.items.value;return o`
    ${a.length>0&&o`<h3 class="section-title">${n("nav.messages")}</h3>
      <ul class="chat-rows">${a.slice(0,8).map(i=>o`
        <li class="chat-row" key=${i.id}><a class="row-link" href="/messages/${i.id}"><${z} user=${de(i)} /><bdi class="name cut">${te(i)}</bdi></a></li>`)}</ul>`}
    <h3 class="section-title">${n("chat.messages")}</h3>
    <ul class="chat-rows">${r.map(i=>o`<${Xn} key=${i.id} m=${i} />`)}</ul>
    <${Qn} key=${e} list=${s} />
    ${s.isAtEnd&&r.length===0&&o`<${re} icon="search" text=${n("chat.not_found")} />`}`}function Qn({list:e}){return e.state.value,y(()=>{let t=setTimeout(()=>e.more(),300);return()=>clearTimeout(t)},[e]),e.isStarted&&o`<${Ge} list=${e} />`}function Xn({m:e}){let t=se(e.conversationId),s=e.senderId===E.value.id?n("chat.you"):K(e.senderId).displayName;return o`
    <li class="chat-row"><a class="row-link" href="/messages/${e.conversationId}?at=${e.seq}">
      <${z} user=${t?de(t):K(e.senderId)} />
      <span class="row-text"><span class="chat-row-top"><bdi class="name cut">${t?te(t):s}</bdi>
        <time class="soft small-text" datetime=${e.sentAt}>${Qe(e.sentAt)}</time></span>
        <span class="cut soft"><bdi>${s}</bdi>: <bdi dir="auto">${N(e)}</bdi></span></span></a></li>`}var Zn=["all","archived","requests"],Be=xe(()=>U.value.conversations?.items??[]),mn=xe(()=>U.value.messageRequests?.items??[]),ln=xe(()=>mn.value.length+(U.value.groupInvitations??0)),es=(e,t)=>(t.pinnedAt??"").localeCompare(e.pinnedAt??""),un=0;function pn({openId:e,tab:t,isPage:s}){let[a,r]=$(""),[i,d]=$(!1),l=T(null);me(()=>{l.current.scrollTop=un},[]);let c=o`<${F} icon="users" label=${n("chat.new_group")} onClick=${()=>d(!0)} />`;return o`
    <section class="chat-list" ref=${l} aria-label=${n("nav.messages")} onScroll=${u=>{un=u.target.scrollTop}}>
      ${s?o`<${ue} title=${n("nav.messages")}>${c}</${ue}>`:o`<header class="page-head"><h2 class="grow">${n("nav.messages")}</h2>${c}</header>`}
      <div class="chat-search field-box"><${q} name="search" size="18" />
        <input type="search" value=${a} aria-label=${n("chat.search")} placeholder=${n("chat.search")}
          onInput=${u=>r(u.target.value)} /></div>
      ${a.trim().length>1?o`<${cn} words=${a.trim()} conversations=${Be.value} />`:o`
        <nav class="tabs" aria-label=${n("chat.tabs")}>${Zn.map(u=>o`
          <a key=${u} href=${u==="all"?"/messages":`/messages?tab=${u}`} aria-current=${u===t?"page":void 0}>
            <span>${n(`chat.tab_${u}`)}${u==="requests"&&ln.value>0&&o` <span class="badge">${at(ln.value)}</span>`}</span></a>`)}
        </nav>
        ${t==="all"?o`<${ts} openId=${e} />`:t==="archived"?o`<${dn} key="archived" tab=${t} openId=${e} operation="listConversations" query=${{isArchived:!0}}
              known=${Be.value.filter(u=>u.isArchived)} knows=${u=>Be.value.some(p=>p.id===u)} icon="archive" />`:o`<${rn} /><${dn} key="requests" tab=${t} openId=${e} operation="listMessageRequests"
                known=${mn.value} knows=${u=>Be.value.some(p=>p.id===u)} icon="user-plus" />`}`}
      ${i&&o`<${an} onClose=${()=>d(!1)} />`}
    </section>`}function ts({openId:e}){let t=Be.value.filter(r=>!r.isArchived).sort(es),s=!!U.value.conversations?.nextCursor,a=_t(()=>{b.conversations.more().catch(()=>{})});return $n(t),o`
    <${fn} rows=${t} openId=${e} tab="all" />
    ${s&&o`<div ref=${a} key=${t.length}></div>`}
    ${t.length===0&&!s&&o`<${re} icon="message-circle" text=${n("chat.empty")}>
      <${it} variant="primary" href="/search">${n("chat.find_people")}</${it}></${re}>`}`}function dn({tab:e,openId:t,operation:s,query:a,known:r,knows:i,icon:d}){let l=qt(`chat.${e}`,()=>je(p=>I(s,{query:{...a,cursor:p,limit:50}}))),c=new Set(r.map(p=>p.id)),u=[...r,...l.items.value.filter(p=>!c.has(p.id)&&!i(p.id))];return $n(u),o`
    <${fn} rows=${u} openId=${t} tab=${e} />
    <${Ge} list=${l} />
    ${u.length===0&&l.isAtEnd&&o`<${re} icon=${d} text=${n(e==="archived"?"chat.empty_archived":"chat.empty_requests")} />`}`}function $n(e){let t=e.map(s=>s.with?.id).filter(Boolean);y(()=>{let s=t.filter(a=>!U.value.presence?.[a]);s.length&&b.people.presence(s).catch(()=>{})},[t.join()])}var fn=({rows:e,openId:t,tab:s})=>o`
  <ul class="chat-rows">${e.map(a=>o`<${ns} key=${a.id} c=${a} isOpen=${a.id===t} tab=${s} />`)}</ul>`;function ns({c:e,isOpen:t,tab:s}){let a=ss(e),r=Xe(He(e.with?.id??e.id),e.kind==="group"),i=We(e.id)!==void 0,d=e.unreadCount>0||e.unreadAfter!==void 0,l=e.lastMessage?.sentAt;return o`
    <li class="chat-row ${t?"is-open":""} ${d?"is-unread":""}">
      <a class="row-link" href="/messages/${e.id}${s==="all"?"":`?tab=${s}`}" aria-current=${t?"true":void 0}>
        <${z} user=${de(e)} status=${Ue(e.with?.id)?.status} />
        <span class="row-text">
          <span class="chat-row-top"><bdi class="name cut">${te(e)}</bdi>
            ${i&&o`<${q} name="bell-off" size="14" />`}
            ${l&&o`<time class="soft small-text" datetime=${l}>${Qe(l)}</time>`}</span>
          <span class="chat-row-line">
            ${r?o`<span class="cut chat-typing-line">${r}</span>`:a?o`<span class="cut"><span class="chat-draft">${n("chat.draft")}</span> <bdi>${a}</bdi></span>`:o`<bdi class="cut" dir="auto">${Lt(e)}</bdi>`}
            ${e.pinnedAt&&o`<${q} name="pin" size="14" /><span class="hidden">${n("chat.pinned")}</span>`}
            ${d&&o`<span class="badge ${i?"is-muted":""}" aria-hidden="true">${e.unreadCount>0?at(e.unreadCount):""}</span>
              <span class="hidden">${n("chat.unread",{n:e.unreadCount})}</span>`}
          </span></span>
      </a>
      <${Ye} c=${e} isOpen=${t} />
    </li>`}function ss(e){return(Ke(Je({id:e.id,peer:e.with})).content.get().text??e.draft?.text??"").trim()}function hn({username:e}){let[t,s]=$(null),[a,r]=$(null),i=()=>{r(null),I("getProfileByUsername",{path:{username:e}}).then(async l=>{for(ge(l);U.value.conversations?.nextCursor&&!dt(l.id);)await b.conversations.more();s(l)}).catch(r)};y(i,[e]);let d=t&&dt(t.id);return y(()=>{d&&ee(`/messages/${d.id}`,{replace:!0})},[d?.id]),t&&!d?o`<${gt} chat=${{peer:t}} />`:o`
    <${ue} title=${`@${e}`} backTo="/messages" />
    ${a?.status===404?o`<${re} icon="user-x" text=${n("people.not_found")} />`:a?o`<${Z} error=${a} retry=${i} />`:o`<${V} rows="1" />`}`}function os({params:e,query:t}){let s=["archived","requests"].includes(t.get("tab"))?t.get("tab"):"all",a=!!(e.id||e.username);return o`
    <div class="chat ${a?"is-open":""}">
      <${pn} openId=${e.id} tab=${s} isPage=${!a} />
      <section class="chat-pane" aria-label=${n("chat.conversation")}>
        ${e.id?o`<${on} key=${e.id} id=${e.id} at=${t.get("at")} />`:e.username?o`<${hn} username=${e.username} />`:o`<${re} icon="message-circle" text=${n("chat.choose")} />`}
      </section>
    </div>`}export{os as default};
